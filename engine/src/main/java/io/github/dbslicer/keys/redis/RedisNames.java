package io.github.dbslicer.keys.redis;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The names that a run's keys have in Redis, so that they are found without looking for them. Safe for several threads. */
final class RedisNames {
    /** After this Redis removes what a run has left that was killed; as long as the run goes on it is put off. */
    static final Duration LIFETIME = Duration.ofDays(1);

    /** {@link #LIFETIME} as commands have it. */
    private static final byte[] LIFETIME_SECONDS = ascii(Long.toString(LIFETIME.toSeconds()));

    private static final int RANDOM_BYTES = 12;
    private static final int NAMES_PER_COMMAND = 100;

    private final String run;
    private final AtomicLong last = new AtomicLong();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /** @param prefix what all runs have in common */
    RedisNames(String prefix) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        this.run = prefix + ":" + HexFormat.of().formatHex(random);
    }

    /** What all names of the run begin with, before a colon. */
    String run() {
        return run;
    }

    /** The name by which a connection knows that it leads to where the run's keys are. */
    byte[] marker() {
        return used(run + ":run");
    }

    /** A new name. */
    byte[] next() {
        return used(run + ":" + last.incrementAndGet());
    }

    private byte[] used(String name) {
        used.add(name);
        return bytes(name);
    }

    /** Forgets a name, whose key is gone. */
    void drop(byte[] name) {
        used.remove(new String(name, StandardCharsets.UTF_8));
    }

    /** Hands out all names, some at a time. */
    void forAll(Consumer<byte[][]> taker) {
        List<byte[]> names = used.stream().map(RedisNames::bytes).toList();
        for (int from = 0; from < names.size(); from += NAMES_PER_COMMAND) {
            taker.accept(names.subList(from, Math.min(names.size(), from + NAMES_PER_COMMAND))
                    .toArray(byte[][]::new));
        }
    }

    /** As {@link #forAll}, and forgets those that were taken. */
    void takeAll(Consumer<byte[][]> taker) {
        List<byte[]> taken = new ArrayList<>();
        forAll(names -> {
            taker.accept(names);
            taken.addAll(List.of(names));
        });
        taken.forEach(this::drop);
    }

    /** How long what was just written lasts. */
    static byte[] lifetime() {
        return LIFETIME_SECONDS.clone();
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package io.github.dbslicer.keys.redis;

import io.github.dbslicer.error.SliceException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.Protocol;

/** Keeps connections from being taken for dead, and keys from being taken for left behind, while a run goes on. */
final class KeptAlive implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final RedisNames names;
    private final Connections connections;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "dbslicer-redis");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<SliceException> failure = Optional.empty();

    KeptAlive(RedisNames names, Connections connections) {
        this.names = names;
        this.connections = connections;
    }

    /** Begins; {@link #close()} ends it. */
    void start() {
        ScheduledFuture<?> unused =
                ticks.scheduleWithFixedDelay(this::tick, BETWEEN.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    /** Has everything say something; what goes wrong is told by {@link #check}. */
    void tick() {
        try {
            connections.keepAlive();
            putOff();
        } catch (SliceException e) {
            failure = Optional.of(e);
        }
    }

    /** Puts off when the keys of this run go by themselves. */
    private void putOff() {
        names.forAll(some -> {
            try (Exchange exchange = connections.begin()) {
                for (byte[] name : some) {
                    exchange.send(Protocol.Command.EXPIRE, name, RedisNames.lifetime());
                }
                exchange.answers();
            }
        });
    }

    /** @throws SliceException what has gone wrong meanwhile */
    void check() {
        failure.ifPresent(e -> {
            throw e;
        });
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}

package io.github.dbslicer.benchmarks;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The processes of the server that is measured, as far as they are known. */
final class ServerProcesses {
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final Duration BUSY = Duration.ofMillis(10);
    private static final int MOST_ROUNDS = 100;

    private final OptionalLong given;
    private final boolean own;

    /**
     * @param given the number of the server's first process; empty where it is not known
     * @param own whether this process has started it
     */
    ServerProcesses(OptionalLong given, boolean own) {
        this.given = given;
        this.own = own;
    }

    /** What they have used until now, on all cores. Other processes that this one has started must have ended. */
    Optional<Duration> processorTime() {
        return processes().map(Machine::processorTime).flatMap(Optional::stream).reduce(Duration::plus);
    }

    /**
     * Waits for the server to have done what earlier work left to its background, for which the next run would pay: until it rests, at most
     * 20 seconds; a moment where its processes are not known.
     */
    void awaitCalm() {
        Optional<Duration> before = processorTime();
        boolean busy = true;
        for (int round = 0; busy && round < MOST_ROUNDS; round++) {
            sleep();
            Optional<Duration> after = processorTime();
            busy = before.isPresent()
                    && after.isPresent()
                    && after.get().minus(before.get()).compareTo(BUSY) > 0;
            before = after;
        }
    }

    private Stream<ProcessHandle> processes() {
        if (own) {
            return ProcessHandle.current().descendants();
        }
        if (given.isEmpty()) {
            return Stream.empty();
        }
        return ProcessHandle.of(given.getAsLong()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()));
    }

    private static void sleep() {
        try {
            Thread.sleep(ROUND.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}

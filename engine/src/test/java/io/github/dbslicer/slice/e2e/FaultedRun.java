package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * How a run through faults came to its end.
 *
 * @param cut what it gave where it succeeded
 * @param failure what it threw where it did not
 */
record FaultedRun(Optional<Cut> cut, Optional<Throwable> failure, Duration time) {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Runs on a thread of its own; one that does not end in time is a failure of the test, which shows where its threads are. */
    static FaultedRun of(Scenario scenario, SliceRequest request, String circumstances) throws InterruptedException {
        long began = System.nanoTime();
        CompletableFuture<Cut> run = CompletableFuture.supplyAsync(
                () -> scenario.run(request, new SliceListener() {}), work -> start(work, circumstances));
        try {
            Cut cut = run.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return new FaultedRun(Optional.of(cut), Optional.empty(), since(began));
        } catch (java.util.concurrent.ExecutionException | CompletionException e) {
            return new FaultedRun(Optional.empty(), Optional.ofNullable(e.getCause()), since(began));
        } catch (TimeoutException e) {
            throw new AssertionError(circumstances + " hangs:\n" + threads(), e);
        }
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(thread -> thread.getKey().getName() + "\n"
                        + Arrays.stream(thread.getValue())
                                .map(frame -> "    at " + frame)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    /** Holds a failure to what users are promised. */
    void assertThatItFailedAsItShould(String circumstances, String side, String target) {
        Throwable thrown = failure.orElseThrow();
        assertThat(thrown).as(circumstances).isInstanceOf(SliceException.class);
        SliceException failed = (SliceException) thrown;
        assertThat(failed.code().name())
                .as("%s: %s", circumstances, failed.getMessage())
                .startsWith(side);
        // What fails before the target is changed need not speak of it.
        if (failed.getMessage().contains("Rows written before")) {
            assertThat(failed.getMessage()).as(circumstances).contains("target " + target);
        }
    }
}

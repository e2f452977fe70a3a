package io.github.dbslicer.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every second at the temporary files that this process has open, which have no name any more; on Linux. */
final class OpenFiles implements AutoCloseable {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private volatile long mostBytes;
    private volatile int mostFiles;

    OpenFiles() {
        if (Files.isDirectory(DESCRIPTORS)) {
            // What it may throw does not matter: it only looks.
            ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
        }
    }

    private void look() {
        long bytes = 0;
        int files = 0;
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : descriptors) {
                String target = target(descriptor);
                if (target.contains(".keys")) {
                    bytes += Files.size(descriptor);
                    files++;
                }
            }
        } catch (IOException closedMeanwhile) {
            return;
        }
        mostBytes = Math.max(mostBytes, bytes);
        mostFiles = Math.max(mostFiles, files);
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "on disk at most %,d MB in %d files%n", mostBytes >> 20, mostFiles);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

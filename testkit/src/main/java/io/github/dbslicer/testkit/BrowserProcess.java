package io.github.dbslicer.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A Chromium of our own: started, and with {@link #close()} stopped and its profile removed. */
public final class BrowserProcess implements AutoCloseable {
    /** Not how long a start takes but how long the most loaded machine may need for it: a browser that ends is noticed at once. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path profile;
    private final Process process;
    private final DevTools tools;
    private final Thread lastResort = new Thread(this::remove, "remove the Chromium of tests");

    private BrowserProcess(Path program, Path profile) throws IOException {
        this.profile = profile;
        this.process = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), arguments(profile).stream())
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("browser.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(lastResort);
        this.tools = DevTools.connect(address());
    }

    /**
     * Starts one without a window.
     *
     * @throws IllegalStateException where it does not start; the message ends with its log
     */
    public static BrowserProcess start(Path program) {
        try {
            return new BrowserProcess(program, Files.createTempDirectory("dbslicer-chromium"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The machine's browser, started as tests start it. */
    public static BrowserProcess start() {
        return start(Chromium.find().orElseThrow(() -> new IllegalStateException("this machine has no Chromium")));
    }

    /** Opens a page. */
    public BrowserPage open(URI address) {
        return BrowserPage.open(tools, address);
    }

    DevTools tools() {
        return tools;
    }

    @Override
    public void close() {
        remove();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private static List<String> arguments(Path profile) {
        return List.of(
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                // Root may not start it otherwise, and containers often have nothing to make a sandbox of.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "about:blank");
    }

    /** Which port it took it writes into its profile. */
    private URI address() throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < limit) {
            List<String> lines = lines(file);
            if (lines.size() == 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            sleep();
        }
        String log = Files.readString(profile.resolve("browser.log"), StandardCharsets.UTF_8);
        remove();
        throw new IllegalStateException("Chromium does not start:\n" + log);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            // It is not there before the browser listens.
            return List.of();
        }
    }

    private void remove() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
        try (Stream<Path> paths = Files.walk(profile)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Chromium was starting", e);
        }
    }
}

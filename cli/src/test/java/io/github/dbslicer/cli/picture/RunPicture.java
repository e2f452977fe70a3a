package io.github.dbslicer.cli.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jline.utils.ScreenTerminal;

/** Runs a command on a terminal of its own, which the {@code script} of util-linux gives it, and draws what it shows meanwhile. */
public final class RunPicture {
    private static final int COLUMNS = 96;
    private static final int ROWS = 26;
    private static final long FRAME_MILLIS = 200;
    private static final long LAST_MILLIS = 4_000;

    private RunPicture() {}

    /** @param args the file to write, what is shown as typed, and the command */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> command = Arrays.asList(args).subList(2, args.length);
        ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
        screen.write("$ " + args[1] + "\r\n");
        List<Film.Frame> frames = record(screen, command);
        Files.writeString(Path.of(args[0]), new Film(COLUMNS, frames).svg());
    }

    private static List<Film.Frame> record(ScreenTerminal screen, List<String> command)
            throws IOException, InterruptedException {
        String line = "stty cols " + COLUMNS + " rows " + ROWS + "; exec " + String.join(" ", command);
        ProcessBuilder builder = new ProcessBuilder("script", "-q", "-e", "-c", line, "/dev/null");
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("NO_COLOR");
        Process process = builder.redirectErrorStream(true).start();
        List<Film.Frame> frames = new ArrayList<>();
        try (InputStream shown = process.getInputStream()) {
            while (process.isAlive() || shown.available() > 0) {
                screen.write(new String(shown.readNBytes(shown.available()), StandardCharsets.UTF_8));
                add(frames, Film.lines(screen, COLUMNS, ROWS), FRAME_MILLIS);
                TimeUnit.MILLISECONDS.sleep(FRAME_MILLIS);
            }
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("it failed: " + screen);
        }
        add(frames, Film.lines(screen, COLUMNS, ROWS), LAST_MILLIS);
        return frames;
    }

    private static void add(List<Film.Frame> frames, List<List<Film.Piece>> lines, long millis) {
        int last = frames.size() - 1;
        if (last >= 0 && frames.get(last).lines().equals(lines)) {
            frames.set(last, new Film.Frame(lines, frames.get(last).millis() + millis));
        } else {
            frames.add(new Film.Frame(lines, millis));
        }
    }
}

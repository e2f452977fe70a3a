package io.github.dbslicer.cli.progress;

import java.io.PrintStream;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * The bottom lines of a terminal, which are drawn over and over below lines that stay. Each change is one write that overwrites lines
 * instead of clearing them first, so that nothing flickers. Not safe for several threads.
 */
final class LiveScreen {
    private static final String CLEAR_REST_OF_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintStream err;
    private final IntSupplier width;
    private List<String> shown = List.of();

    LiveScreen(PrintStream err, IntSupplier width) {
        this.err = err;
        this.width = width;
    }

    int width() {
        return width.getAsInt();
    }

    /**
     * Puts lines above those that are drawn, and others in the place of those that were drawn last.
     *
     * @param kept stay for good
     * @param drawn stay until the next call
     */
    void show(List<String> kept, List<String> drawn) {
        if (kept.isEmpty() && drawn.equals(shown)) {
            return;
        }
        StringBuilder output = new StringBuilder();
        if (!shown.isEmpty()) {
            output.append("\u001b[").append(shown.size()).append("A\r");
        }
        kept.forEach(line -> output.append(line).append(CLEAR_REST_OF_LINE).append('\n'));
        drawn.forEach(line -> output.append(line).append(CLEAR_REST_OF_LINE).append('\n'));
        err.print(output.append(CLEAR_BELOW));
        err.flush();
        shown = List.copyOf(drawn);
    }
}

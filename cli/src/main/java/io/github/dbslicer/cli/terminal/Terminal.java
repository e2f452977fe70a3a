package io.github.dbslicer.cli.terminal;

import java.util.Map;
import java.util.function.IntSupplier;
import org.jline.nativ.CLibrary;

/**
 * Which of the process's streams are a terminal, and what it can show.
 *
 * @param input whether somebody can answer a question
 * @param output whether results are read by a person
 * @param live whether lines of the error stream can be drawn again
 * @param colors whether to use them
 * @param width columns, at the moment of the call
 */
public record Terminal(boolean input, boolean output, boolean live, boolean colors, IntSupplier width) {
    private static final int DEFAULT_WIDTH = 80;

    /** Streams that are files or pipes. */
    public static Terminal none() {
        return new Terminal(false, false, false, false, () -> DEFAULT_WIDTH);
    }

    /** That of this process. */
    public static Terminal ofProcess(Map<String, String> environment) {
        try {
            boolean error = CLibrary.isatty(2) == 1;
            boolean live = error && !"dumb".equals(environment.get("TERM"));
            boolean colors = live && environment.getOrDefault("NO_COLOR", "").isEmpty();
            return new Terminal(
                    error && CLibrary.isatty(0) == 1,
                    CLibrary.isatty(1) == 1,
                    live,
                    colors,
                    () -> columns(environment));
        } catch (LinkageError | RuntimeException e) {
            // JLine's native part is unpacked to the temporary folder, which may forbid that; plain lines are right
            // everywhere.
            return none();
        }
    }

    private static int columns(Map<String, String> environment) {
        int width = CLibrary.getTerminalWidth(2);
        if (width > 0) {
            return width;
        }
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}

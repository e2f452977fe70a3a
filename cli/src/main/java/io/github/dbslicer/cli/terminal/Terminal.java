package io.github.dbslicer.cli.terminal;

import java.util.Map;
import org.jline.nativ.CLibrary;

/**
 * Which of the process's streams are a terminal, and what it can show.
 *
 * @param input whether somebody can answer a question
 * @param output whether results are read by a person
 * @param live whether lines of the error stream can be drawn again
 * @param colors whether to use them
 * @param screen where the error stream is drawn
 */
public record Terminal(boolean input, boolean output, boolean live, boolean colors, Screen screen) {

    /** Streams that are files or pipes. */
    public static Terminal none() {
        return new Terminal(false, false, false, false, Screen.of(80, 24));
    }

    /** That of this process. */
    public static Terminal ofProcess(Map<String, String> environment) {
        try {
            boolean error = CLibrary.isatty(2) == 1;
            String type = environment.getOrDefault("TERM", "");
            boolean live = error && !type.isEmpty() && !type.equals("dumb");
            boolean colors = live && environment.getOrDefault("NO_COLOR", "").isEmpty();
            return new Terminal(
                    error && CLibrary.isatty(0) == 1,
                    CLibrary.isatty(1) == 1,
                    live,
                    colors,
                    Screen.of(environment, () -> size(environment)));
        } catch (LinkageError | RuntimeException e) {
            // JLine's native part is unpacked to the temporary folder, which may forbid that; plain lines are right
            // everywhere.
            return none();
        }
    }

    /** The same, where nobody answers. */
    public Terminal withoutQuestions() {
        return new Terminal(false, output, live, colors, screen);
    }

    private static Screen.Size size(Map<String, String> environment) {
        CLibrary.WinSize size = new CLibrary.WinSize();
        int failed = CLibrary.ioctl(2, CLibrary.TIOCGWINSZ, size);
        return failed == 0 && size.ws_col > 0 && size.ws_row > 0
                ? new Screen.Size(Short.toUnsignedInt(size.ws_col), Short.toUnsignedInt(size.ws_row))
                : new Screen.Size(number(environment, "COLUMNS", 80), number(environment, "LINES", 24));
    }

    private static int number(Map<String, String> environment, String variable, int usual) {
        String number = environment.getOrDefault(variable, "");
        return number.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(number) : usual;
    }
}

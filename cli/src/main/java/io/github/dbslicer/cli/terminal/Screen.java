package io.github.dbslicer.cli.terminal;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How the screen of a terminal takes what is drawn on it.
 *
 * @param lines whether it shows the lines that boxes are drawn with
 * @param reflows whether lines that are longer than a screen that has become narrower go on below, as on most; on others they are cut off
 * @param size at the moment of the call
 */
public record Screen(boolean lines, boolean reflows, Supplier<Size> size) {

    /** Columns and rows. */
    public record Size(int columns, int rows) {}

    /** One that never changes, of which nothing is known but its size. */
    public static Screen of(int columns, int rows) {
        Size size = new Size(columns, rows);
        return new Screen(false, true, () -> size);
    }

    /** As the environment of a process tells of it. */
    static Screen of(Map<String, String> environment, Supplier<Size> size) {
        return new Screen(isUnicode(environment) && !isLinuxConsole(environment), reflows(environment), size);
    }

    private static boolean isUnicode(Map<String, String> environment) {
        String locale = environment.getOrDefault("LC_ALL", "");
        for (String variable : new String[] {"LC_CTYPE", "LANG"}) {
            locale = locale.isEmpty() ? environment.getOrDefault(variable, "") : locale;
        }
        return locale.toLowerCase(Locale.ROOT).replace("-", "").endsWith("utf8");
    }

    private static boolean reflows(Map<String, String> environment) {
        boolean xterm = environment.containsKey("XTERM_VERSION");
        boolean gnuScreen = environment.containsKey("STY") && !environment.containsKey("TMUX");
        return !xterm && !gnuScreen && !isLinuxConsole(environment);
    }

    private static boolean isLinuxConsole(Map<String, String> environment) {
        return "linux".equals(environment.get("TERM"));
    }
}

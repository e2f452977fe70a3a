package io.github.dbslicer.cli.terminal;

import org.jline.utils.WCWidth;

/** Text from a database or a file as a terminal can take it. */
public final class Printable {

    private Printable() {}

    /** One line without control characters, which names of tables may hold and terminals obey. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (Character.isISOControl(codePoint)) {
                line.append(String.format("\\u%04x", codePoint));
            } else {
                line.appendCodePoint(codePoint);
            }
        });
        return line.toString();
    }

    /** The columns of a terminal that it takes; 2 for a Chinese character or most emoji. */
    public static int width(String line) {
        return line.codePoints()
                .map(codePoint -> Math.max(0, WCWidth.wcwidth(codePoint)))
                .sum();
    }

    /** Exactly so many columns of it: filled up with spaces, or cut with a mark. */
    public static String left(String line, int width) {
        String fitting = cut(line, width);
        return fitting + " ".repeat(width - width(fitting));
    }

    /** Filled up with spaces on its left; a longer one stays as it is. */
    public static String right(String line, int width) {
        return " ".repeat(Math.max(0, width - width(line))) + line;
    }

    /** At most so many columns of it. */
    public static String cut(String line, int width) {
        if (width(line) <= width) {
            return line;
        }
        StringBuilder fitting = new StringBuilder();
        int used = 0;
        for (int codePoint : line.codePoints().toArray()) {
            int columns = Math.max(0, WCWidth.wcwidth(codePoint));
            if (used + columns > width - 1) {
                break;
            }
            fitting.appendCodePoint(codePoint);
            used += columns;
        }
        return width < 1 ? "" : fitting.append('~').toString();
    }
}

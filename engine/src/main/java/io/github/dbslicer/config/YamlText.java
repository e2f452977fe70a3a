package io.github.dbslicer.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as YAML spells them. */
public final class YamlText {
    /** Nothing in it has a meaning in YAML, in a list between brackets or before a colon either. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_$]*([ .-][\\p{L}\\p{Nd}_$]+)*");

    private YamlText() {}

    /** The name, between quotes where it needs them. */
    public static String name(String name) {
        boolean absent = name.equalsIgnoreCase("null");
        return PLAIN.matcher(name).matches() && !absent ? name : quoted(name);
    }

    private static String quoted(String name) {
        StringBuilder text = new StringBuilder("\"");
        name.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                text.append('\\').appendCodePoint(point);
            } else if (isShown(point)) {
                text.appendCodePoint(point);
            } else {
                text.append(String.format(Locale.ROOT, point > 0xffff ? "\\U%08x" : "\\u%04x", point));
            }
        });
        return text.append('"').toString();
    }

    /** Whether it is a character of its own, which neither ends a line nor turns or hides others. */
    private static boolean isShown(int point) {
        int type = Character.getType(point);
        return point == ' '
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && type != Character.UNASSIGNED
                        && type != Character.PRIVATE_USE
                        && type != Character.LINE_SEPARATOR
                        && type != Character.PARAGRAPH_SEPARATOR
                        && type != Character.SPACE_SEPARATOR;
    }

    /** A comment of one line. */
    public static String comment(String text) {
        StringBuilder line = new StringBuilder("# ");
        text.codePoints().forEach(point -> {
            if (isShown(point)) {
                line.appendCodePoint(point);
            } else {
                line.append(String.format(Locale.ROOT, "\\u%04x", point));
            }
        });
        return line.toString();
    }
}

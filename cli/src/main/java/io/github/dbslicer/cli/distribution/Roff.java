package io.github.dbslicer.cli.distribution;

import java.util.List;

/** Text in the language of {@code man}, which grows line by line. */
final class Roff {
    private final StringBuilder lines = new StringBuilder();

    /** A request, whose arguments are escaped already. */
    Roff request(String line) {
        lines.append(line).append('\n');
        return this;
    }

    /** A line of text that flows. */
    Roff text(String line) {
        return request(atStart(escaped(line.strip())));
    }

    /** Lines that stay as they are. */
    Roff literal(List<String> block) {
        request(".nf");
        block.forEach(line -> request(atStart(escaped(line))));
        return request(".fi");
    }

    static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** Typographers' replacements of what users type are taken back: a hyphen is one that can be copied. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                case '\'' -> escaped.append("\\(aq");
                case '`' -> escaped.append("\\(ga");
                case '^' -> escaped.append("\\(ha");
                case '~' -> escaped.append("\\(ti");
                default -> {
                    if (codePoint < 0x80) {
                        escaped.append((char) codePoint);
                    } else {
                        escaped.append(String.format("\\[u%04X]", codePoint));
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** A line that begins with a dot would be a request. */
    private static String atStart(String line) {
        return line.startsWith(".") ? "\\&" + line : line;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}

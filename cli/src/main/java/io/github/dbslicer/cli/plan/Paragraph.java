package io.github.dbslicer.cli.plan;

import io.github.dbslicer.cli.terminal.Printable;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines between its words. A word that is wider than a line has one of its own. */
final class Paragraph {
    private static final int WIDTH = 80;

    private Paragraph() {}

    /**
     * The lines of a text.
     *
     * @param first how the first line begins
     * @param rest how the others do
     */
    static List<String> lines(String first, String rest, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : Printable.line(text.strip().replaceAll("\\s+", " ")).split(" ", -1)) {
            if (begun && Printable.width(line.toString()) + 1 + Printable.width(word) > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
        return lines;
    }
}

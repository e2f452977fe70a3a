package io.github.dbslicer.cli.distribution;

import java.util.ArrayList;
import java.util.List;

/**
 * What the help of a command ends with, in its parts.
 *
 * @param notes paragraphs: lines that flow, or, where indented, lines that stay as they are
 * @param examples the lines below {@code Examples:}
 */
record Footer(List<List<String>> notes, List<String> examples) {
    private static final String EXAMPLES = "Examples:";

    Footer {
        notes = notes.stream().map(List::copyOf).toList();
        examples = List.copyOf(examples);
    }

    /** Examples end where a line is not indented. */
    static Footer of(List<String> lines) {
        List<List<String>> notes = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        boolean inExamples = false;
        for (String line : lines) {
            if (line.equals(EXAMPLES)) {
                inExamples = true;
            } else if (inExamples && (line.isBlank() || isIndented(line))) {
                examples.add(line);
            } else {
                inExamples = false;
                boolean ends =
                        line.isBlank() || !paragraph.isEmpty() && isIndented(paragraph.get(0)) != isIndented(line);
                if (ends) {
                    add(paragraph, notes);
                }
                if (!line.isBlank()) {
                    paragraph.add(line);
                }
            }
        }
        add(paragraph, notes);
        while (!examples.isEmpty() && examples.get(examples.size() - 1).isBlank()) {
            examples.remove(examples.size() - 1);
        }
        return new Footer(notes, examples);
    }

    static boolean isIndented(String line) {
        return line.startsWith(" ");
    }

    private static void add(List<String> paragraph, List<List<String>> notes) {
        if (!paragraph.isEmpty()) {
            notes.add(List.copyOf(paragraph));
            paragraph.clear();
        }
    }
}

package io.github.dbslicer.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown, with columns so wide that it is readable as it is. */
final class MarkdownTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    MarkdownTable(List<String> titles) {
        columns = titles.size();
        add(titles);
    }

    /** @param cells as many as there are titles, or fewer, for a row whose last cells are empty */
    void add(List<String> cells) {
        if (cells.size() > columns) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
        }
        List<String> row =
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.toCollection(ArrayList::new));
        row.addAll(Collections.nCopies(columns - cells.size(), ""));
        rows.add(List.copyOf(row));
    }

    List<String> lines() {
        List<Integer> widths = IntStream.range(0, columns)
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(IntStream.range(0, columns)
                    .mapToObj(column -> padded(row.get(column), widths.get(column)))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
        lines.add(1, widths.stream().map("-"::repeat).collect(Collectors.joining("-|-", "|-", "-|")));
        return lines;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}

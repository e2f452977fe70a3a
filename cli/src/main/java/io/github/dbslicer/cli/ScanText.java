package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.scan.FoundColumn;
import io.github.dbslicer.scan.RulesBlock;
import io.github.dbslicer.scan.ScanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a scan found, for stdout: a list of columns, and the masks for them as a rules file has them. */
final class ScanText {
    private static final List<String> HEADINGS = List.of("table", "column", "looks like", "", "because of");

    private final ScanResult result;
    private final boolean strict;

    /** @param strict whether all other columns are listed as kept */
    ScanText(ScanResult result, boolean strict) {
        this.result = result;
        this.strict = strict;
    }

    /** For people an aligned table before the YAML; elsewhere all is YAML, and the table a comment of lines with tabs. */
    List<String> lines(boolean forPeople) {
        List<String> lines = new ArrayList<>(forPeople ? aligned() : separated());
        lines.add((forPeople ? "" : "# ") + summary());
        settled().forEach(line -> lines.add((forPeople ? "" : "# ") + line));
        if (forPeople) {
            lines.add("");
        }
        lines.addAll(new RulesBlock(result, strict).lines());
        return lines;
    }

    private List<String> separated() {
        return cells().map(cells -> "# " + String.join("\t", cells)).toList();
    }

    private List<String> aligned() {
        List<List<String>> rows = Stream.concat(Stream.of(HEADINGS), cells()).toList();
        int[] widths = IntStream.range(0, HEADINGS.size() - 1)
                .map(column -> rows.stream()
                        .mapToInt(row -> Printable.width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> aligned(row, widths)).toList();
    }

    private static String aligned(List<String> row, int... widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(Printable.left(row.get(column), widths[column])).append("  ");
        }
        return line.append(row.get(widths.length)).toString();
    }

    private Stream<List<String>> cells() {
        return result.found().stream()
                .map(found -> Stream.of(
                                found.table().shortName(),
                                found.column().name(),
                                found.category().words(),
                                found.confidence().word(),
                                why(found))
                        .map(Printable::line)
                        .toList());
    }

    private static String why(FoundColumn found) {
        return found.note().isEmpty() ? found.why() : found.why() + " (" + found.note() + ")";
    }

    private String summary() {
        long columns = result.tables().stream()
                .mapToLong(table -> table.columns().size())
                .sum();
        return Measures.things(result.found().size(), "column", "columns") + " of " + Measures.count(columns) + " in "
                + Measures.things(result.tables().size(), "table", "tables") + " look personal.";
    }

    private List<String> settled() {
        return result.settled().entrySet().stream()
                .filter(entry ->
                        result.tables().stream().anyMatch(table -> table.id().equals(entry.getKey())))
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> Printable.line("Masked or kept by the rules, and so left out: "
                        + entry.getKey().shortName() + "(" + names(entry.getValue()) + ")"))
                .toList();
    }

    private static String names(Set<String> columns) {
        return String.join(", ", columns.stream().sorted().toList());
    }
}

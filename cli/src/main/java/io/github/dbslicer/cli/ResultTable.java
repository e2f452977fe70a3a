package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of each table, for stdout. */
final class ResultTable {
    private static final int ROWS_COLUMNS = 14;

    private ResultTable() {}

    /**
     * For people an aligned table with a total; for programs a line per table: its name, a tab and the number of rows.
     *
     * @param result rows by table, in the order of the lines
     */
    static List<String> lines(Map<TableId, Long> result, boolean forPeople) {
        return forPeople ? aligned(result) : separated(result);
    }

    private static List<String> separated(Map<TableId, Long> result) {
        return result.entrySet().stream()
                .map(entry -> Printable.line(entry.getKey().shortName()) + "\t" + entry.getValue())
                .toList();
    }

    private static List<String> aligned(Map<TableId, Long> result) {
        int nameColumns = result.keySet().stream()
                .mapToInt(table -> Printable.width(Printable.line(table.shortName())))
                .reduce("total".length(), Math::max);
        List<String> lines = new ArrayList<>();
        lines.add(line("table", "rows", nameColumns));
        for (Map.Entry<TableId, Long> entry : result.entrySet()) {
            lines.add(line(Printable.line(entry.getKey().shortName()), Measures.count(entry.getValue()), nameColumns));
        }
        long total = result.values().stream().mapToLong(Long::longValue).sum();
        lines.add(line("total", Measures.count(total), nameColumns));
        return lines;
    }

    private static String line(String name, String rows, int nameColumns) {
        return Printable.left(name, nameColumns) + Printable.right(rows, ROWS_COLUMNS);
    }
}

package io.github.dbslicer.cli;

import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.SliceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of each table, for stdout. */
final class ResultTable {
    private static final int ROWS_COLUMNS = 14;

    private ResultTable() {}

    /** For people an aligned table with a total; for programs a line per table: its name, a tab and the number of rows. */
    static List<String> lines(SliceResult result, boolean forPeople) {
        return forPeople ? aligned(result) : separated(result);
    }

    private static List<String> separated(SliceResult result) {
        return result.rows().entrySet().stream()
                .map(entry -> Printable.line(entry.getKey().shortName()) + "\t" + entry.getValue())
                .toList();
    }

    private static List<String> aligned(SliceResult result) {
        int nameColumns = result.rows().keySet().stream()
                .mapToInt(table -> Printable.width(Printable.line(table.shortName())))
                .reduce("total".length(), Math::max);
        List<String> lines = new ArrayList<>();
        lines.add(line("table", "rows", nameColumns));
        for (Map.Entry<TableId, Long> entry : result.rows().entrySet()) {
            lines.add(line(Printable.line(entry.getKey().shortName()), Measures.count(entry.getValue()), nameColumns));
        }
        lines.add(line("total", Measures.count(result.totalRows()), nameColumns));
        return lines;
    }

    private static String line(String name, String rows, int nameColumns) {
        return Printable.left(name, nameColumns) + Printable.right(rows, ROWS_COLUMNS);
    }
}

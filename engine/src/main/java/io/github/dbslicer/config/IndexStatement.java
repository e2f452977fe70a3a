package io.github.dbslicer.config;

import io.github.dbslicer.schema.TableId;
import java.util.List;
import java.util.stream.Collectors;

/** The statement that would create an index. It is proposed, never run. */
final class IndexStatement {
    private IndexStatement() {}

    static String create(TableId table, List<String> columns) {
        // Backticks are understood by MySQL, MariaDB and SQLite; where tables have schemas, the standard's double
        // quotes are.
        String quote = table.schema().isEmpty() ? "`" : "\"";
        String name = table.name() + "_" + String.join("_", columns);
        String schema = table.schema().isEmpty() ? "" : quoted(table.schema(), quote) + ".";
        String list = columns.stream().map(column -> quoted(column, quote)).collect(Collectors.joining(", "));
        return "CREATE INDEX " + quoted(name, quote) + " ON " + schema + quoted(table.name(), quote) + " (" + list
                + ");";
    }

    private static String quoted(String name, String quote) {
        return quote + name.replace(quote, quote + quote) + quote;
    }
}

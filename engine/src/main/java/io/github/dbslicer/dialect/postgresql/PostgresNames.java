package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;

/** Names as SQL wants them: always quoted, always with their schema, so that neither letter case nor a search path has a say. */
final class PostgresNames {
    private PostgresNames() {}

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String quote(Column column) {
        return quote(column.name());
    }

    static String quote(TableId table) {
        return quote(table.schema()) + "." + quote(table.name());
    }
}

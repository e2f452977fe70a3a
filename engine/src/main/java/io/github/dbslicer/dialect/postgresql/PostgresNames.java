package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;

/** Names as SQL wants them: always quoted, always with their schema, so that neither letter case nor a search path has a say. */
final class PostgresNames {
    private PostgresNames() {}

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String quote(String schema, String name) {
        return quote(schema) + "." + quote(name);
    }

    /** A constant for SQL, whatever {@code standard_conforming_strings} says. */
    static String literal(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        return value.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
    }

    static String quote(Column column) {
        return quote(column.name());
    }

    static String quote(TableId table) {
        return quote(table.schema()) + "." + quote(table.name());
    }
}

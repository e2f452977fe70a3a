package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import java.util.Collection;
import java.util.stream.Collectors;

/** Quotes identifiers. Backticks quote in every sql_mode, double quotes only with ANSI_QUOTES. */
final class MySqlNames {
    private MySqlNames() {}

    static String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    static String quote(TableId table) {
        return quote(table.name());
    }

    static String quote(Column column) {
        return quote(column.name());
    }

    /** Quoted names with commas between them. */
    static String quoteAll(Collection<String> names) {
        return names.stream().map(MySqlNames::quote).collect(Collectors.joining(", "));
    }

    /** A string literal that reads the same in every sql_mode: no backslash in it means anything, no quote ends it. */
    static String literal(String text) {
        return "_utf8mb4 x'"
                + java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "'";
    }
}

package io.github.dbslicer.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that a test creates.
 *
 * @param quotedName as SQL has it
 * @param parts columns and keys as SQL
 * @param foreignKeys clauses that begin with {@code FOREIGN KEY}, perhaps to tables that come later
 * @param suffix follows the list of all these
 */
public record NewTable(String quotedName, List<String> parts, List<String> foreignKeys, String suffix) {

    public NewTable {
        parts = List.copyOf(parts);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** A table without a suffix. */
    static NewTable of(String quotedName, String parts, String... foreignKeys) {
        return new NewTable(quotedName, List.of(parts), List.of(foreignKeys), "");
    }

    /** One statement for all of it. */
    String sql() {
        List<String> all = new ArrayList<>(parts);
        all.addAll(foreignKeys);
        return sql(all);
    }

    /** The statement for all but the foreign keys. */
    String sqlWithoutForeignKeys() {
        return sql(parts);
    }

    private String sql(List<String> inBrackets) {
        return ("CREATE TABLE " + quotedName + " (" + String.join(", ", inBrackets) + ") " + suffix).strip();
    }
}

package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** The tables of a database as definitions for a target. */
final class TableScript {
    private final List<Definition> before = new ArrayList<>();
    private final List<Definition> indexes = new ArrayList<>();
    private final List<Definition> foreignKeys = new ArrayList<>();

    /** @param tables what SHOW CREATE TABLE answers for each, under an empty sql_mode */
    TableScript(SortedMap<String, String> tables) {
        Map<String, List<List<String>>> referenced = referenced(tables);
        tables.forEach((table, sql) -> {
            LaterKeys later = LaterKeys.of(table, sql, referenced.getOrDefault(known(table), List.of()));
            before.add(later.table());
            later.addIndexes().ifPresent(indexes::add);
            later.addForeignKeys().ifPresent(foreignKeys::add);
        });
    }

    List<Definition> beforeRows() {
        return before;
    }

    /** The indexes before the foreign keys of all tables: these may need those of other tables, and lock them. */
    List<Definition> afterRows() {
        List<Definition> after = new ArrayList<>(indexes);
        after.addAll(foreignKeys);
        return after;
    }

    private static Map<String, List<List<String>>> referenced(Map<String, String> tables) {
        Map<String, List<List<String>>> columns = new HashMap<>();
        tables.values().stream()
                .flatMap(sql -> TableDefinition.parse(sql).foreignKeys().stream())
                .forEach(key -> columns.computeIfAbsent(known(key.parent()), parent -> new ArrayList<>())
                        .add(key.parentColumns()));
        return columns;
    }

    /** Servers may take names in another case for the same. */
    private static String known(String table) {
        return table.toLowerCase(Locale.ROOT);
    }
}

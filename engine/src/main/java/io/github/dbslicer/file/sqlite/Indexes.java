package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.schema.UniqueKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The indexes of the file, unique ones included, those of primary keys apart. */
final class Indexes {
    private final Names names = new Names();
    /** By the statement that makes it, the one that makes it without being unique; empty where it is not. */
    private final Map<String, String> statements = new LinkedHashMap<>();

    private Indexes() {}

    /**
     * Statements that make them, each with the one that makes it where rows differ in the source that SQLite takes for the same; empty where it is no
     * unique one.
     */
    static Map<String, String> of(Collection<SqliteTable> tables) {
        Indexes indexes = new Indexes();
        tables.forEach(table -> indexes.names.free(table.name()));
        tables.forEach(indexes::add);
        return indexes.statements;
    }

    private void add(SqliteTable table) {
        Set<List<String>> there = new HashSet<>();
        table.source().primaryKey().map(UniqueKey::columns).ifPresent(there::add);
        for (UniqueKey key : table.source().uniqueKeys()) {
            add(table, key.columns(), true, there);
        }
        table.source().indexes().forEach(columns -> add(table, columns, false, there));
    }

    private void add(SqliteTable table, List<String> columns, boolean unique, Set<List<String>> there) {
        if (columns.isEmpty() || !table.has(columns) || !there.add(columns)) {
            return;
        }
        List<String> over = table.names(columns);
        String name = Names.quote(names.free(table.name() + "_" + String.join("_", over)));
        String rest = name + " ON " + Names.quote(table.name()) + " (" + Names.quoteAll(over) + ")";
        statements.put("CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + rest, unique ? "CREATE INDEX " + rest : "");
    }
}

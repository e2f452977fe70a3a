package io.github.dbslicer.config;

import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of a schema under the names by which users call them. */
final class TableNames {
    private final Map<String, Table> byName = new TreeMap<>();

    TableNames(DatabaseSchema schema) {
        schema.tables().forEach(table -> byName.put(table.id().toString(), table));
        for (Table table : schema.tables()) {
            TableId id = table.id();
            // A table of the default schema whose name has a dot must not hide the table of another schema.
            if (id.schema().equals(TableId.DEFAULT_SCHEMA)) {
                byName.putIfAbsent(id.name(), table);
            }
        }
    }

    /** The table of exactly this name: whether letter case tells tables apart is the server's setting, and never ours to guess. */
    Optional<Table> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String unknown(String name) {
        return "no table is called " + Spelling.quoted(name) + " in the source." + Spelling.hint(name, byName.keySet());
    }
}

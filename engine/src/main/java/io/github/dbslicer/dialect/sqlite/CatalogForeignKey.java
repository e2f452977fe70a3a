package io.github.dbslicer.dialect.sqlite;

import java.util.List;

/**
 * A foreign key as SQLite's catalog has it.
 *
 * @param parent as the foreign key spells it, which may not be as the table does
 * @param parentColumns as the foreign key spells them; empty where it names none and so means the primary key
 */
record CatalogForeignKey(String parent, List<String> columns, List<String> parentColumns) {
    CatalogForeignKey {
        columns = List.copyOf(columns);
        parentColumns = List.copyOf(parentColumns);
    }
}

package io.github.dbslicer.dialect.mysql;

import java.util.List;

/**
 * A foreign key as a table's definition spells it.
 *
 * @param parentDatabase empty where it is the table's own
 */
record ForeignKey(String name, List<String> columns, String parentDatabase, String parent, List<String> parentColumns) {
    ForeignKey {
        columns = List.copyOf(columns);
        parentColumns = List.copyOf(parentColumns);
    }
}

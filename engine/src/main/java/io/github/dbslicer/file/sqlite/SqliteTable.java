package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.schema.Table;
import java.util.List;

/**
 * A table of the file.
 *
 * @param source the table of which it has the rows
 * @param name in the file
 * @param columns those of the source that are no generated ones, in its order
 * @param references declared between its columns and others
 */
record SqliteTable(Table source, String name, List<SqliteColumn> columns, List<Reference> references) {
    SqliteTable {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
    }

    /** A foreign key, in the names of the file. */
    record Reference(List<String> columns, String parent, List<String> parentColumns) {
        Reference {
            columns = List.copyOf(columns);
            parentColumns = List.copyOf(parentColumns);
        }

        String sql() {
            return "FOREIGN KEY (" + Names.quoteAll(columns) + ") REFERENCES " + Names.quote(parent) + " ("
                    + Names.quoteAll(parentColumns) + ")";
        }
    }

    SqliteTable with(List<Reference> others) {
        return new SqliteTable(source, name, columns, others);
    }

    /** Whether it has each of the source's columns. */
    boolean has(List<String> sourceColumns) {
        return sourceColumns.stream()
                .allMatch(wanted -> columns.stream()
                        .anyMatch(column -> column.source().name().equals(wanted)));
    }

    /** The file's names of columns of the source that it has. */
    List<String> names(List<String> sourceColumns) {
        return sourceColumns.stream()
                .map(wanted -> columns.stream()
                        .filter(column -> column.source().name().equals(wanted))
                        .findFirst()
                        .orElseThrow()
                        .name())
                .toList();
    }
}

package io.github.dbslicer.schema;

import java.util.List;

/** Columns whose values together occur once in a table. Keys over parts of a column or over expressions are none. */
public record UniqueKey(String name, List<String> columns) {
    public UniqueKey {
        columns = List.copyOf(columns);
    }
}

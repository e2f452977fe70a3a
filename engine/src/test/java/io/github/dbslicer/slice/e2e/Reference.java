package io.github.dbslicer.slice.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A declared reference, read from the catalog.
 *
 * @param condition SQL over the child's rows that it is limited to; empty for none
 */
record Reference(String child, List<String> childColumns, String parent, List<String> parentColumns, String condition) {
    Reference {
        childColumns = List.copyOf(childColumns);
        parentColumns = List.copyOf(parentColumns);
    }

    static List<Reference> of(LiveDatabase database) {
        Map<String, List<List<String>>> byConstraint = new LinkedHashMap<>();
        for (List<String> row : database.references()) {
            byConstraint
                    .computeIfAbsent(row.get(1) + " " + row.get(0), name -> new ArrayList<>())
                    .add(row);
        }
        return byConstraint.values().stream()
                .map(columns -> new Reference(
                        columns.get(0).get(1),
                        column(columns, 2),
                        columns.get(0).get(3),
                        column(columns, 4),
                        columns.get(0).get(5) == null ? "" : columns.get(0).get(5)))
                .toList();
    }

    private static List<String> column(List<List<String>> rows, int index) {
        return rows.stream().map(row -> row.get(index)).toList();
    }
}

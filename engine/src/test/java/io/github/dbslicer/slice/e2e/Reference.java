package io.github.dbslicer.slice.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A declared reference, read from the catalog. */
record Reference(String child, List<String> childColumns, String parent, List<String> parentColumns) {
    private static final String MYSQL = """
            SELECT constraint_name, table_name, column_name, referenced_table_name, referenced_column_name
            FROM information_schema.key_column_usage
            WHERE table_schema = DATABASE() AND referenced_table_schema = DATABASE()
            ORDER BY table_name, constraint_name, ordinal_position
            """;

    private static final String SQLITE = """
            SELECT m.name || ' ' || k.id, m.name, c.name, p.name, q.name
            FROM sqlite_schema AS m
            JOIN pragma_foreign_key_list(m.name) AS k
            JOIN pragma_table_info(m.name) AS c ON c.name = k."from" COLLATE NOCASE
            JOIN sqlite_schema AS p ON p.type = 'table' AND p.name = k."table" COLLATE NOCASE
            JOIN pragma_table_info(p.name) AS q
              ON q.name = k."to" COLLATE NOCASE OR k."to" IS NULL AND q.pk = k.seq + 1
            WHERE m.type = 'table'
            ORDER BY m.name, k.id, k.seq
            """;

    Reference {
        childColumns = List.copyOf(childColumns);
        parentColumns = List.copyOf(parentColumns);
    }

    static List<Reference> of(LiveDatabase database) {
        Map<String, List<List<String>>> byConstraint = new LinkedHashMap<>();
        for (List<String> row : database.values(database.isSqlite() ? SQLITE : MYSQL)) {
            byConstraint
                    .computeIfAbsent(row.get(1) + " " + row.get(0), name -> new ArrayList<>())
                    .add(row);
        }
        return byConstraint.values().stream()
                .map(columns -> new Reference(
                        columns.get(0).get(1),
                        column(columns, 2),
                        columns.get(0).get(3),
                        column(columns, 4)))
                .toList();
    }

    private static List<String> column(List<List<String>> rows, int index) {
        return rows.stream().map(row -> row.get(index)).toList();
    }
}

package io.github.dbslicer.cli;

import io.github.dbslicer.config.RulesFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A reference between tables of a SQLite database.
 *
 * @param condition SQL over the child's columns, where only some of its rows refer to this parent
 */
record CheckedReference(
        String child,
        List<String> childColumns,
        String parent,
        List<String> parentColumns,
        Optional<String> condition) {

    CheckedReference {
        childColumns = List.copyOf(childColumns);
        parentColumns = List.copyOf(parentColumns);
    }

    static CheckedReference of(RulesFile.RelationEntry relation) {
        return new CheckedReference(
                relation.from().table(),
                relation.from().columns(),
                relation.to().table(),
                relation.to().columns(),
                relation.where().map(RulesFile.Text::text));
    }

    /** Counts the rows that have this reference, and those of them for which there is no row. */
    String countingSql() {
        String present = childColumns.stream()
                .map(column -> name(child) + "." + name(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        // The parent has another name in the inner query, so that the child's stays its own where a table refers to
        // itself.
        String equal = IntStream.range(0, childColumns.size())
                .mapToObj(i -> "referenced." + name(parentColumns.get(i)) + " = " + name(child) + "."
                        + name(childColumns.get(i)))
                .collect(Collectors.joining(" AND "));
        return "SELECT count(*), count(CASE WHEN NOT EXISTS (SELECT 1 FROM main." + name(parent)
                + " AS referenced WHERE "
                + equal + ") THEN 1 END) FROM main." + name(child) + " WHERE " + present
                + condition.map(sql -> " AND (" + sql + ")").orElse("");
    }

    private static String name(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String toString() {
        return child + "(" + String.join(", ", childColumns) + ") -> " + parent + "(" + String.join(", ", parentColumns)
                + ")";
    }
}

package io.github.dbslicer.cli;

import io.github.dbslicer.config.RulesFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A reference between tables of a database.
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

    /**
     * Counts the rows that have this reference, and those of them for which there is no row.
     *
     * @param quote what the database sets around names
     */
    String countingSql(String quote) {
        String childName = name(child, quote);
        String present = childColumns.stream()
                .map(column -> childName + "." + name(column, quote) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        // The parent has another name in the inner query, so that the child's stays its own where a table refers to
        // itself.
        String equal = IntStream.range(0, childColumns.size())
                .mapToObj(i -> "referenced." + name(parentColumns.get(i), quote) + " = " + childName + "."
                        + name(childColumns.get(i), quote))
                .collect(Collectors.joining(" AND "));
        return "SELECT count(*), count(CASE WHEN NOT EXISTS (SELECT 1 FROM " + name(parent, quote)
                + " AS referenced WHERE " + equal + ") THEN 1 END) FROM " + childName + " WHERE " + present
                + condition.map(sql -> " AND (" + sql + ")").orElse("");
    }

    private static String name(String identifier, String quote) {
        return quote + identifier.replace(quote, quote + quote) + quote;
    }

    @Override
    public String toString() {
        return child + "(" + String.join(", ", childColumns) + ") -> " + parent + "(" + String.join(", ", parentColumns)
                + ")";
    }
}

package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders which rows of a table are read as a condition. */
final class FilterSql {
    private static final String PARENTS = "dbslicer_parents";

    private final Table table;
    private final String name;
    private final Collations collations;

    FilterSql(Table table, Collations collations) {
        this.table = table;
        this.name = MySqlNames.quote(table.id());
        this.collations = collations;
    }

    String condition(RowFilter filter) throws SQLException {
        if (filter instanceof RowFilter.Condition condition) {
            return OutputSql.enclose(condition.sql(), name);
        }
        if (filter instanceof RowFilter.Part part) {
            return condition(part.whole()) + " AND " + part.range();
        }
        if (filter instanceof RowFilter.All all) {
            List<String> conditions = new ArrayList<>();
            for (RowFilter each : all.filters()) {
                conditions.add(condition(each));
            }
            return String.join(" AND ", conditions);
        }
        if (filter instanceof RowFilter.First first) {
            return condition(first.whole()) + " LIMIT " + first.rows();
        }
        if (filter instanceof RowFilter.WithParent with) {
            return withParent(with);
        }
        return withoutParent((RowFilter.WithoutParent) filter);
    }

    private String withParent(RowFilter.WithParent filter) throws SQLException {
        Relation relation = filter.relation();
        FilterSql parents = new FilterSql(filter.parent(), collations);
        Side child = new Side(table, relation.childColumns());
        Side parent = new Side(filter.parent(), relation.parentColumns());
        List<String> wanted = new ArrayList<>();
        for (int index = 0; index < relation.parentColumns().size(); index++) {
            wanted.add(parent.column(index) + collated(child, parent, index, relation));
        }
        return "(" + child.list() + ") IN (SELECT " + String.join(", ", wanted) + " FROM " + parents.name + " WHERE "
                + parents.condition(filter.parents())
                + enclosed(relation.parentCondition(), " AND ", parents.name) + ")"
                + enclosed(relation.condition(), " AND ", name);
    }

    /** The parents stand in a query of their own, so that in a table that references itself the names of child and parent are told apart. */
    private String withoutParent(RowFilter.WithoutParent filter) throws SQLException {
        Relation relation = filter.relation();
        Side child = new Side(table, relation.childColumns());
        Side parent = new Side(filter.parent(), relation.parentColumns());
        List<String> present = new ArrayList<>();
        List<String> named = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (int index = 0; index < relation.childColumns().size(); index++) {
            present.add(child.column(index) + " IS NOT NULL AND ");
            named.add(parent.column(index) + " AS dbslicer_parent_" + (index + 1));
            equal.add(PARENTS + ".dbslicer_parent_" + (index + 1) + " = " + child.column(index)
                    + collated(parent, child, index, relation));
        }
        return String.join("", present) + "NOT EXISTS (SELECT 1 FROM (SELECT " + String.join(", ", named) + " FROM "
                + MySqlNames.quote(filter.parent().id())
                + enclosed(
                        relation.parentCondition(),
                        " WHERE ",
                        MySqlNames.quote(filter.parent().id())) + ") AS "
                + PARENTS + " WHERE " + String.join(" AND ", equal) + ")"
                + enclosed(relation.condition(), " AND ", name);
    }

    /** One end of a relation. */
    private record Side(Table table, List<String> names) {
        String column(int index) {
            return MySqlNames.quote(table.id()) + "." + MySqlNames.quote(names.get(index));
        }

        String list() {
            return names.stream()
                    .map(column -> MySqlNames.quote(table.id()) + "." + MySqlNames.quote(column))
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * What makes the second column compare under the collation of the first. Columns of foreign keys have one collation; of two character
     * sets the server converts the smaller.
     */
    private String collated(Side first, Side second, int index, Relation relation) throws SQLException {
        if (relation.declared()) {
            return "";
        }
        TableId one = first.table().id();
        TableId other = second.table().id();
        Optional<String> wanted = collations.of(one, first.names().get(index));
        Optional<String> own = collations.of(other, second.names().get(index));
        boolean differ = wanted.isPresent() && own.isPresent() && !wanted.equals(own);
        String charset = first.table().column(first.names().get(index)).charset();
        return differ
                        && charset.equals(
                                second.table().column(second.names().get(index)).charset())
                ? " COLLATE " + wanted.get()
                : "";
    }

    private static String enclosed(Optional<String> condition, String before, String table) {
        return condition.map(sql -> before + OutputSql.enclose(sql, table)).orElse("");
    }
}

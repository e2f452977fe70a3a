package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which rows of a table a query reads: what is joined to it, and the condition. */
final class FilterText {
    private final String table;

    FilterText(Table table) {
        this.table = Names.quote(table.id().name());
    }

    /**
     * A left join, because SQLite makes an index of its own for one where there is none; not so for NOT EXISTS. The columns have names
     * that those of the user's SQL cannot be.
     */
    String joins(RowFilter filter) {
        if (filter instanceof RowFilter.Part part) {
            return joins(part.whole());
        }
        if (filter instanceof RowFilter.First first) {
            return joins(first.whole());
        }
        if (!(filter instanceof RowFilter.WithoutParent without)) {
            return "";
        }
        Relation relation = without.relation();
        String parent = Names.quote(without.parent().id().name());
        List<String> columns = relation.parentColumns();
        String named = IntStream.range(0, columns.size())
                .mapToObj(i -> column(parent, columns.get(i)) + " AS " + parentColumn(i))
                .collect(Collectors.joining(", "));
        // The plus takes any affinity from the child's value, so that the parent's applies, as it does for foreign
        // keys.
        String matches = IntStream.range(0, columns.size())
                .mapToObj(i -> parentColumn(i) + " = +"
                        + column(table, relation.childColumns().get(i)))
                .collect(Collectors.joining(" AND "));
        return " LEFT JOIN (SELECT " + named + " FROM " + parent
                + enclosed(relation.parentCondition(), " WHERE ", parent) + ") ON " + matches;
    }

    String condition(RowFilter filter) {
        if (filter instanceof RowFilter.Condition condition) {
            return SelectText.enclose(condition.sql(), table);
        }
        if (filter instanceof RowFilter.Part part) {
            return condition(part.whole()) + " AND " + part.range();
        }
        if (filter instanceof RowFilter.All all) {
            return all.filters().stream().map(this::condition).collect(Collectors.joining(" AND "));
        }
        if (filter instanceof RowFilter.First first) {
            return condition(first.whole()) + " LIMIT " + first.rows();
        }
        if (filter instanceof RowFilter.WithParent with) {
            return withParent(with);
        }
        return withoutParent(((RowFilter.WithoutParent) filter).relation());
    }

    private String withParent(RowFilter.WithParent filter) {
        Relation relation = filter.relation();
        FilterText parents = new FilterText(filter.parent());
        String columns = relation.childColumns().stream()
                .map(name -> column(table, name))
                .collect(Collectors.joining(", "));
        String left = relation.childColumns().size() == 1 ? columns : "(" + columns + ")";
        String right = relation.parentColumns().stream()
                .map(name -> "+" + column(parents.table, name))
                .collect(Collectors.joining(", "));
        return left + " IN (SELECT " + right + " FROM " + parents.table + parents.joins(filter.parents()) + " WHERE "
                + parents.condition(filter.parents())
                + enclosed(relation.parentCondition(), " AND ", parents.table) + ")"
                + enclosed(relation.condition(), " AND ", table);
    }

    private String withoutParent(Relation relation) {
        String present = relation.childColumns().stream()
                .map(name -> column(table, name) + " IS NOT NULL AND ")
                .collect(Collectors.joining());
        return present + parentColumn(0) + " IS NULL" + enclosed(relation.condition(), " AND ", table);
    }

    private static String enclosed(Optional<String> condition, String before, String table) {
        return condition.map(text -> before + SelectText.enclose(text, table)).orElse("");
    }

    private static String column(String table, String name) {
        return table + "." + Names.quote(name);
    }

    private static String parentColumn(int index) {
        return "\"dbslicer parent " + (index + 1) + "\"";
    }
}

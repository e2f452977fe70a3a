package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders which rows of a table are read as a condition. Columns are held to each other as a foreign key between them would. */
final class FilterSql {
    private static final String PARENTS = "dbslicer_parents";

    private final Catalog catalog;

    FilterSql(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What a session knows of tables. */
    interface Catalog {
        SourceTable table(TableId id) throws SQLException;

        /** How columns of a table are held to others. */
        List<KeyMatch> matches(Table table, List<String> columns, Table keys, List<String> keyColumns)
                throws SQLException;
    }

    String condition(Table table, RowFilter filter) throws SQLException {
        SourceTable own = catalog.table(table.id());
        if (filter instanceof RowFilter.Condition condition) {
            return new OutputSql(own).enclose(condition.sql());
        }
        if (filter instanceof RowFilter.Part part) {
            return condition(table, part.whole()) + " AND " + part.range();
        }
        if (filter instanceof RowFilter.All all) {
            List<String> conditions = new ArrayList<>();
            for (RowFilter each : all.filters()) {
                conditions.add(condition(table, each));
            }
            return String.join(" AND ", conditions);
        }
        if (filter instanceof RowFilter.First first) {
            return condition(table, first.whole()) + " LIMIT " + first.rows();
        }
        return filter instanceof RowFilter.WithParent with
                ? withParent(table, own, with)
                : withoutParent(table, own, (RowFilter.WithoutParent) filter);
    }

    private String withParent(Table table, SourceTable own, RowFilter.WithParent filter) throws SQLException {
        Relation relation = filter.relation();
        List<KeyMatch> matches =
                catalog.matches(table, relation.childColumns(), filter.parent(), relation.parentColumns());
        List<String> equal = new ArrayList<>();
        for (int index = 0; index < matches.size(); index++) {
            equal.add(matches.get(index)
                    .equality(own.column(relation.childColumns().get(index)), parentColumn(index)));
        }
        String parents = condition(filter.parent(), filter.parents());
        return "EXISTS (SELECT FROM " + parents(relation, filter.parent(), " WHERE " + parents) + " WHERE "
                + String.join(" AND ", equal) + ")"
                + enclosed(relation.condition(), " AND ", own);
    }

    private String withoutParent(Table table, SourceTable own, RowFilter.WithoutParent filter) throws SQLException {
        Relation relation = filter.relation();
        List<KeyMatch> matches =
                catalog.matches(filter.parent(), relation.parentColumns(), table, relation.childColumns());
        List<String> conditions = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (int index = 0; index < matches.size(); index++) {
            String child = own.column(relation.childColumns().get(index));
            conditions.add(child + " IS NOT NULL");
            equal.add(matches.get(index).equality(parentColumn(index), child));
        }
        conditions.add("NOT EXISTS (SELECT FROM " + parents(relation, filter.parent(), " WHERE true") + " WHERE "
                + String.join(" AND ", equal) + ")");
        return String.join(" AND ", conditions) + enclosed(relation.condition(), " AND ", own);
    }

    /** In a query of their own, so that in a table that references itself the names of child and parent are told apart. */
    private String parents(Relation relation, Table parent, String where) throws SQLException {
        SourceTable read = catalog.table(parent.id());
        List<String> named = new ArrayList<>();
        for (int index = 0; index < relation.parentColumns().size(); index++) {
            named.add(read.column(relation.parentColumns().get(index)) + " AS dbslicer_parent_" + (index + 1));
        }
        return "(SELECT " + String.join(", ", named) + " FROM " + read.rows() + where
                + enclosed(relation.parentCondition(), " AND ", read) + ") AS " + PARENTS;
    }

    private static String parentColumn(int index) {
        return PARENTS + ".dbslicer_parent_" + (index + 1);
    }

    private static String enclosed(Optional<String> condition, String before, SourceTable table) {
        return condition.map(sql -> before + new OutputSql(table).enclose(sql)).orElse("");
    }
}

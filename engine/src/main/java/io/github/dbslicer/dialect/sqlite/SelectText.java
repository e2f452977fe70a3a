package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.SqlTemplate;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The queries on one table. */
final class SelectText {
    private final Projection projection;
    private final String table;

    SelectText(Projection projection) {
        this.projection = projection;
        this.table = Names.quote(projection.table().id().name());
    }

    String scan(RowFilter filter) {
        FilterText text = new FilterText(projection.table());
        return select() + text.joins(filter) + " WHERE " + text.condition(filter);
    }

    static String count(Table table, RowFilter filter) {
        FilterText text = new FilterText(table);
        return "SELECT count(*) FROM " + Names.quote(table.id().name()) + text.joins(filter) + " WHERE "
                + text.condition(filter);
    }

    /** @param keys a query of the keys, whose columns are {@code column1} and so on */
    String lookup(Lookup lookup, String keys) {
        return select() + " WHERE "
                + lookup.judge().map(judge -> judged(lookup, keys, judge)).orElseGet(() -> ownEquality(lookup, keys))
                + among(lookup);
    }

    private String ownEquality(Lookup lookup, String keys) {
        List<Column> by = lookup.by();
        String columns = by.stream().map(this::column).collect(Collectors.joining(", "));
        String left = by.size() == 1 ? columns : "(" + columns + ")";
        // The plus takes any affinity from the key: the column's own then applies to it, as it does for foreign keys.
        String right =
                IntStream.rangeClosed(1, by.size()).mapToObj(i -> "+column" + i).collect(Collectors.joining(", "));
        return left + " IN (SELECT " + right + " FROM (" + keys + "))";
    }

    /** What the column of the keys' table gives stands on the left, where its collation counts, and has its affinity; the plus takes any from the other. */
    private String judged(Lookup lookup, String keys, Table judge) {
        String parent = Names.quote(judge.id().name());
        List<Column> named = lookup.keyColumns();
        String values = IntStream.range(0, named.size())
                .mapToObj(i -> parent + "." + Names.quote(named.get(i).name()) + " AS " + keyColumn(i + 1))
                .collect(Collectors.joining(", "));
        String held = named.stream()
                .map(column -> parent + "." + Names.quote(column.name()))
                .collect(Collectors.joining(", "));
        String wanted = IntStream.rangeClosed(1, named.size())
                .mapToObj(i -> "+column" + i)
                .collect(Collectors.joining(", "));
        String equal = IntStream.range(0, named.size())
                .mapToObj(i -> keyColumn(i + 1) + " = +" + column(lookup.by().get(i)))
                .collect(Collectors.joining(" AND "));
        return "EXISTS (SELECT 1 FROM (SELECT " + values + " FROM " + parent + " WHERE "
                + (named.size() == 1 ? held : "(" + held + ")") + " IN (SELECT " + wanted + " FROM (" + keys
                + "))) WHERE "
                + equal + ")";
    }

    private String among(Lookup lookup) {
        return lookup.among()
                .map(filter -> " AND " + new FilterText(projection.table()).condition(filter))
                .orElse("");
    }

    /** A left join, because SQLite makes an index of its own for one where there is none; not so for NOT EXISTS. */
    String countMissing(Lookup lookup, String keys) {
        List<Column> by = lookup.by();
        // Named apart from all columns that the condition may name.
        String renamed = IntStream.rangeClosed(1, by.size())
                .mapToObj(i -> "column" + i + " AS " + keyColumn(i))
                .collect(Collectors.joining(", "));
        String matches = IntStream.range(0, by.size())
                .mapToObj(i -> column(by.get(i)) + " = +" + keyColumn(i + 1))
                .collect(Collectors.joining(" AND "));
        return "SELECT count(*) FROM (SELECT " + renamed + " FROM (" + keys + ")) LEFT JOIN " + table + " ON " + matches
                + among(lookup) + " WHERE " + column(by.get(0)) + " IS NULL";
    }

    private static String keyColumn(int number) {
        return "\"dbslicer key " + number + "\"";
    }

    private String select() {
        return "SELECT " + projection.outputs().stream().map(this::output).collect(Collectors.joining(", ")) + " FROM "
                + table;
    }

    private String output(Output output) {
        if (output instanceof Output.Value value) {
            return column(value.column());
        }
        if (output instanceof Output.Plain plain) {
            return column(plain.column());
        }
        if (output instanceof Output.Original original) {
            return column(original.column());
        }
        if (output instanceof Output.Mask mask) {
            return enclose(mask.expression());
        }
        if (output instanceof Output.Condition condition) {
            return "(" + enclose(condition.expression()) + " IS TRUE)";
        }
        throw new IllegalArgumentException("unknown output " + output);
    }

    /** Qualified: SQLite takes a quoted name alone for a text where there is no such column. */
    private String column(Column column) {
        return table + "." + Names.quote(column.name());
    }

    /** The line break keeps a comment at the end of the user's text from taking the parenthesis with it. */
    private String enclose(String userText) {
        return enclose(userText, table);
    }

    static String enclose(String userText, String table) {
        return "(" + SqlTemplate.expand(userText, table) + "\n)";
    }
}

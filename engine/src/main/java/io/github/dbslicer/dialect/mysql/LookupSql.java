package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders lookups, as several statements where one would be longer than the server takes.
 *
 * <p>One column becomes an IN list, or {@link IntegerRanges}, several an OR of ANDs: of the forms that say the same, it is the one for which both MariaDB (10.11)
 * and MySQL (9) read ranges of the index, measured with 1,000 keys; MariaDB scans the table for an IN list of row values.
 */
final class LookupSql {
    /** More branches than that take MySQL longer to resolve than to execute. */
    private static final int KEYS_PER_COUNT = 200;

    private final Projection projection;
    private final Lookup lookup;
    private final List<Column> literals;
    private final long maxLength;
    private final LookupTerms terms;

    /**
     * Of keys alone, by the columns' own equality.
     *
     * @param maxLength of a statement, in characters, all of them ASCII but names and conditions
     */
    LookupSql(Projection projection, Lookup lookup, long maxLength) {
        this(projection, lookup, maxLength, LookupTerms.ofKeysAlone(lookup));
    }

    /** @param maxLength of a statement, in characters, all of them ASCII but names and conditions */
    LookupSql(Projection projection, Lookup lookup, long maxLength, LookupTerms terms) {
        this.projection = projection;
        this.terms = terms;
        this.lookup = lookup;
        this.literals = literals(lookup);
        this.maxLength = maxLength;
    }

    /**
     * Statements that select the outputs of every row that has one of the keys, followed by the row's own values of the columns looked up,
     * where there are several statements.
     */
    List<String> select() {
        List<String> one = split(selecting(""), lookup.keys().rows(), this::appendCondition);
        return one.size() <= 1
                ? one
                : split(selecting(ownValues()), lookup.keys().rows(), this::appendCondition);
    }

    /** Statements that delete every row that has one of the keys. */
    List<String> delete() {
        return split("DELETE FROM " + table() + " WHERE ", lookup.keys().rows(), this::appendCondition);
    }

    /** Statements that each sum up some of the rows that {@link #select()} gives, every row once. */
    List<String> checksum() {
        return split(
                ChecksumSql.head(projection) + " FROM " + table() + " WHERE ",
                lookup.keys().rows(),
                (sql, from, to) -> {
                    appendCondition(sql, from, to);
                    sql.append(ChecksumSql.TAIL);
                });
    }

    /** Statements that each count keys that no row has; the sum over all of them is the count. */
    List<String> countMissing() {
        String head = "SELECT COUNT(*) FROM (";
        return split(head, KEYS_PER_COUNT, this::appendBranches);
    }

    private interface Rendering {
        void append(StringBuilder sql, int from, int to);
    }

    private List<String> split(String head, int keysPerStatement, Rendering rendering) {
        List<String> statements = new ArrayList<>();
        int rows = lookup.keys().rows();
        for (int from = 0; from < rows; from += keysPerStatement) {
            split(head, from, Math.min(rows, from + keysPerStatement), rendering, statements);
        }
        return statements;
    }

    private void split(String head, int from, int to, Rendering rendering, List<String> statements) {
        StringBuilder sql = new StringBuilder(head);
        rendering.append(sql, from, to);
        if (sql.length() <= maxLength || to - from == 1) {
            statements.add(sql.toString());
            return;
        }
        int middle = (from + to) >>> 1;
        split(head, from, middle, rendering, statements);
        split(head, middle, to, rendering, statements);
    }

    private String selecting(String more) {
        return "SELECT " + OutputSql.list(projection) + more + " FROM " + table() + " WHERE ";
    }

    private String ownValues() {
        return lookup.by().stream()
                .map(column -> ", " + OutputSql.value(column))
                .collect(Collectors.joining());
    }

    private void appendCondition(StringBuilder sql, int from, int to) {
        if (lookup.by().size() == 1) {
            appendInList(sql, lookup.by().get(0), from, to);
        } else {
            appendAlternatives(sql, from, to);
        }
        appendUserCondition(sql);
    }

    private void appendInList(StringBuilder sql, Column column, int from, int to) {
        StringBuilder list = new StringBuilder("(");
        for (int row = from; row < to; row++) {
            if (row > from) {
                list.append(',');
            }
            MySqlLiterals.append(list, literals.get(0), lookup.keys(), row, 0);
        }
        list.append(')');
        Optional<String> ranges =
                isInteger(column) && isInteger(lookup.keyColumns().get(0))
                        ? new IntegerRanges(MySqlNames.quote(column), isKey(column))
                                .condition(lookup.keys(), from, to, list.toString())
                        : Optional.empty();
        sql.append(ranges.orElseGet(() -> terms.comparands().get(0) + " IN " + list));
    }

    private static boolean isInteger(Column column) {
        return column.kind() == ValueKind.INTEGER || column.kind() == ValueKind.UNSIGNED;
    }

    private boolean isKey(Column column) {
        Table table = projection.table();
        return Stream.concat(table.primaryKey().stream(), table.uniqueKeys().stream())
                .anyMatch(key -> key.columns().equals(List.of(column.name())));
    }

    private void appendAlternatives(StringBuilder sql, int from, int to) {
        sql.append('(');
        for (int row = from; row < to; row++) {
            sql.append(row > from ? " OR (" : "(");
            appendKey(sql, row);
            sql.append(')');
        }
        sql.append(')');
    }

    private void appendKey(StringBuilder sql, int row) {
        RowBatch keys = lookup.keys();
        for (int index = 0; index < lookup.by().size(); index++) {
            sql.append(index > 0 ? " AND " : "")
                    .append(terms.comparands().get(index))
                    .append('=');
            MySqlLiterals.append(sql, literals.get(index), keys, row, index);
        }
    }

    private void appendBranches(StringBuilder sql, int from, int to) {
        for (int row = from; row < to; row++) {
            sql.append(row > from ? " UNION ALL " : "");
            sql.append("SELECT EXISTS(SELECT 1 FROM ").append(table()).append(" WHERE ");
            appendKey(sql, row);
            appendUserCondition(sql);
            sql.append(") AS found");
        }
        sql.append(") AS branches WHERE NOT found");
    }

    private void appendUserCondition(StringBuilder sql) {
        terms.condition().ifPresent(condition -> sql.append(" AND ").append(condition));
    }

    /** The columns looked up, with the character set in which their keys come. */
    private static List<Column> literals(Lookup lookup) {
        List<Column> literals = new ArrayList<>();
        for (int index = 0; index < lookup.by().size(); index++) {
            Column by = lookup.by().get(index);
            Column key = lookup.keyColumns().get(index);
            boolean text = by.kind() == ValueKind.TEXT && key.kind() == ValueKind.TEXT;
            literals.add(
                    text
                            ? new Column(by.name(), by.type(), by.kind(), key.charset(), by.nullable(), by.generated())
                            : by);
        }
        return literals;
    }

    private String table() {
        return MySqlNames.quote(projection.table().id());
    }
}

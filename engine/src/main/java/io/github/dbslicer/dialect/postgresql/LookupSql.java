package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Renders lookups, their keys as constants: COPY takes no parameters.
 *
 * <p>One column with an index is held to an array. Everything else joins the distinct keys, so that a row whose key is asked for in two forms
 * comes once.
 */
final class LookupSql {
    private static final String KEYS = "dbslicer_keys";
    private static final long MAX_OID = 4_294_967_295L;

    private final SourceTable table;
    private final Lookup lookup;
    private final List<KeyMatch> matches;
    private final OutputSql outputs;
    private final boolean indexed;
    private final String condition;

    /** Of keys alone. */
    LookupSql(SourceTable table, Projection projection, Lookup lookup, List<KeyMatch> matches) {
        this(table, projection, lookup, matches, "");
    }

    /**
     * @param matches how the columns are held to the keys; where the keys' table is the judge, how its columns are held to these
     * @param condition that the rows must meet besides; empty for none
     */
    LookupSql(SourceTable table, Projection projection, Lookup lookup, List<KeyMatch> matches, String condition) {
        this.table = table;
        this.condition = condition;
        this.lookup = lookup;
        this.matches = List.copyOf(matches);
        this.outputs = new OutputSql(table);
        this.indexed = projection
                        .table()
                        .indexed(lookup.by().stream().map(Column::name).toList())
                && matches.stream().allMatch(match -> match.column().isEmpty());
    }

    /** Whether an index finds the rows of a key. */
    boolean indexed() {
        return indexed;
    }

    /** Selects the outputs of every row that has one of the keys. */
    String select(Projection projection) {
        return selecting(outputs.list(projection));
    }

    /** Sums up the rows that {@link #select} gives. */
    String checksum(Projection projection) {
        return ChecksumSql.sum(selecting(ChecksumSql.hash(outputs.list(projection))));
    }

    private String selecting(String list) {
        StringBuilder sql =
                new StringBuilder("SELECT ").append(list).append(" FROM ").append(table.rows());
        if (isArray()) {
            appendAny(sql.append(" WHERE "));
        } else {
            appendKeys(sql.append(" JOIN "), "DISTINCT ");
            appendEquality(sql.append(" ON "));
            sql.append(" WHERE true");
        }
        return appendCondition(sql).toString();
    }

    /** Deletes every row that has one of the keys. */
    String delete() {
        StringBuilder sql = new StringBuilder("DELETE FROM ").append(table.rows());
        if (isArray()) {
            appendAny(sql.append(" WHERE "));
        } else {
            appendKeys(sql.append(" USING "), "DISTINCT ");
            appendEquality(sql.append(" WHERE "));
        }
        return sql.toString();
    }

    /** Selects how many keys no row has. */
    String countMissing() {
        StringBuilder sql = new StringBuilder("SELECT pg_catalog.count(*) FROM ");
        appendKeys(sql, "");
        appendEquality(sql.append(" WHERE NOT EXISTS (SELECT FROM ")
                .append(table.rows())
                .append(" WHERE "));
        return appendCondition(sql).append(')').toString();
    }

    private boolean isArray() {
        return indexed
                && matches.size() == 1
                && matches.get(0).hasArray()
                && lookup.judge().isEmpty();
    }

    private void appendAny(StringBuilder sql) {
        KeyMatch match = matches.get(0);
        sql.append(table.column(lookup.by().get(0)))
                .append(' ')
                .append(match.operator())
                .append(" ANY (");
        appendLiteral(sql, 0, match.keyType());
        if (!match.converted().isEmpty()) {
            sql.append("::").append(match.converted()).append("[]");
        }
        appendCollation(sql, match).append(')');
    }

    private void appendKeys(StringBuilder sql, String quantifier) {
        sql.append("(SELECT ").append(quantifier);
        if (lookup.judge().isPresent()) {
            appendTypedKeys(sql);
            return;
        }
        for (int index = 0; index < matches.size(); index++) {
            KeyMatch match = matches.get(index);
            sql.append(index > 0 ? ", " : "").append(keyName(index));
            if (!match.hasArray()) {
                sql.append("::").append(match.keyType());
            }
            if (!match.converted().isEmpty()) {
                sql.append("::").append(match.converted());
            }
            appendCollation(sql, match).append(" AS ").append(keyName(index));
        }
        sql.append(" FROM ROWS FROM (");
        for (int index = 0; index < matches.size(); index++) {
            KeyMatch match = matches.get(index);
            sql.append(index > 0 ? ", " : "").append("pg_catalog.unnest(");
            appendLiteral(sql, index, match.hasArray() ? match.keyType() : "pg_catalog.text");
            sql.append(')');
        }
        appendKeyNames(sql);
    }

    /** Keys of the type of the column that they are values of. */
    private void appendTypedKeys(StringBuilder sql) {
        for (int index = 0; index < matches.size(); index++) {
            sql.append(index > 0 ? ", " : "")
                    .append(keyName(index))
                    .append("::")
                    .append(lookup.keyColumns().get(index).baseType())
                    .append(" AS ")
                    .append(keyName(index));
        }
        sql.append(" FROM ROWS FROM (");
        for (int index = 0; index < matches.size(); index++) {
            appendLiteral(sql.append(index > 0 ? ", " : "").append("pg_catalog.unnest("), index, "pg_catalog.text");
            sql.append(')');
        }
        appendKeyNames(sql);
    }

    private void appendKeyNames(StringBuilder sql) {
        sql.append(") AS ").append(KEYS).append('(');
        for (int index = 0; index < matches.size(); index++) {
            sql.append(index > 0 ? ", " : "").append(keyName(index));
        }
        sql.append(")) AS ").append(KEYS);
    }

    private void appendEquality(StringBuilder sql) {
        if (lookup.judge().isPresent()) {
            for (int index = 0; index < matches.size(); index++) {
                sql.append(index > 0 ? " AND " : "")
                        .append(matches.get(index)
                                .equality(
                                        KEYS + "." + keyName(index),
                                        table.column(lookup.by().get(index))));
            }
            return;
        }
        for (int index = 0; index < matches.size(); index++) {
            KeyMatch match = matches.get(index);
            sql.append(index > 0 ? " AND " : "").append(table.column(lookup.by().get(index)));
            if (!match.column().isEmpty()) {
                sql.append("::").append(match.column());
            }
            sql.append(' ')
                    .append(match.operator())
                    .append(' ')
                    .append(KEYS)
                    .append('.')
                    .append(keyName(index));
            appendCollation(sql, match);
        }
    }

    private void appendLiteral(StringBuilder sql, int column, String elementType) {
        KeyLiterals.append(sql, lookup.keys(), column, this::possible);
        sql.append("::").append(elementType).append("[]");
    }

    private StringBuilder appendCondition(StringBuilder sql) {
        return condition.isEmpty() ? sql : sql.append(" AND ").append(condition);
    }

    private static StringBuilder appendCollation(StringBuilder sql, KeyMatch match) {
        return match.collation().isEmpty() ? sql : sql.append(" COLLATE ").append(match.collation());
    }

    private static String keyName(int index) {
        return "dbslicer_key_" + (index + 1);
    }

    /** Numbers beyond those that an oid column holds are no keys of it, and could not be read as such. */
    private boolean possible(int row) {
        for (int index = 0; index < matches.size(); index++) {
            if (lookup.by().get(index).kind() == ValueKind.UNSIGNED && !isOid(lookup.keys(), row, index)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOid(RowBatch keys, int row, int column) {
        int length = keys.length(row, column);
        long value = 0;
        for (int index = 0; index < length && value <= MAX_OID; index++) {
            value = value * 10 + keys.data()[keys.start(row, column) + index] - '0';
        }
        return value >= 0 && value <= MAX_OID;
    }

    /** How many keys are none of any row because the column's type does not hold them. */
    int impossible() {
        IntPredicate possible = this::possible;
        int count = 0;
        for (int row = 0; row < lookup.keys().rows(); row++) {
            count += possible.test(row) ? 0 : 1;
        }
        return count;
    }
}

package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.ValueKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;

/**
 * How a column is held to keys that are values of another column: as a foreign key between the two would. The operator is that of the
 * column's own index, for the key's type where there is one, else for keys that are converted without being asked to; where only the column
 * can be converted, the operator is the key's.
 *
 * @param column the column's type for SQL, which it is converted to; empty where it is taken as it is
 * @param keyType the type that the keys' text is read as
 * @param hasArray whether keys can be elements of an array of that type: there are none of arrays, and one of rows falls apart into columns
 * @param converted the type that the keys are converted to; empty for none
 * @param operator for SQL, with its schema
 * @param collation under which they compare, for SQL; empty where they have none
 */
record KeyMatch(String column, String keyType, boolean hasArray, String converted, String operator, String collation) {

    /** Holds a column to another, which is of the type of the keys. */
    String equality(String held, String other) {
        return held + (column.isEmpty() ? "" : "::" + column) + " " + operator + " " + other + "::" + keyType
                + (converted.isEmpty() ? "" : "::" + converted)
                + (collation.isEmpty() ? "" : " COLLATE " + collation);
    }

    /** One for each column of the lookup. */
    static List<KeyMatch> of(PgConnection connection, TableId table, Lookup lookup) throws SQLException {
        return of(connection, table, lookup.by().stream().map(Column::name).toList(), keyTypes(lookup));
    }

    /** One for each of a table's columns that are held to other columns. */
    static List<KeyMatch> ofColumns(PgConnection connection, TableId table, List<String> columns, List<Column> others)
            throws SQLException {
        Object[] types = others.stream().map(Column::baseType).toArray();
        return of(connection, table, columns, types);
    }

    private static List<KeyMatch> of(PgConnection connection, TableId table, List<String> columns, Object[] keyTypes)
            throws SQLException {
        List<KeyMatch> matches = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SqlResource.read("key-match.sql"))) {
            statement.setArray(1, connection.createArrayOf("text", columns.toArray()));
            statement.setArray(2, connection.createArrayOf("text", keyTypes));
            statement.setString(3, PostgresNames.quote(table));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    matches.add(of(row));
                }
            }
        }
        if (matches.size() != columns.size()) {
            throw new SQLException("a type of keys is not known any more", "42704");
        }
        return matches;
    }

    /** Keys of integers are whole numbers of whatever column they come from; some are beyond the looked-up column's range. */
    private static Object[] keyTypes(Lookup lookup) {
        Object[] types = new Object[lookup.by().size()];
        for (int index = 0; index < types.length; index++) {
            ValueKind kind = lookup.by().get(index).kind();
            types[index] = switch (kind) {
                case INTEGER -> "pg_catalog.int8";
                case UNSIGNED -> "pg_catalog.oid";
                default -> lookup.keyColumns().get(index).baseType();
            };
        }
        return types;
    }

    private static KeyMatch of(ResultSet row) throws SQLException {
        String columnType = row.getString(1);
        String keyType = row.getString(2);
        Optional<String> own = Optional.ofNullable(row.getString(4));
        Optional<String> direct = Optional.ofNullable(row.getString(5));
        Optional<String> other = Optional.ofNullable(row.getString(6));
        boolean hasArray = row.getBoolean(3);
        String collation = row.getString(9);
        if (direct.isPresent()) {
            return new KeyMatch("", keyType, hasArray, "", direct.get(), collation);
        }
        if (own.isPresent() && row.getBoolean(7)) {
            return new KeyMatch("", keyType, hasArray, columnType, own.get(), collation);
        }
        if (other.isPresent() && row.getBoolean(8)) {
            return new KeyMatch(keyType, keyType, hasArray, "", other.get(), collation);
        }
        return new KeyMatch(
                "",
                "pg_catalog.text",
                true,
                columnType,
                own.orElseThrow(() -> new SQLException("values of type " + columnType + " have no equality", "42883")),
                collation);
    }
}

package io.github.dbslicer.dialect.postgresql;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/** Queries of the catalog that stand in files beside the classes. */
final class CatalogQuery {
    private CatalogQuery() {}

    /** Takes one row. */
    @FunctionalInterface
    interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    /** Runs a query each of whose parameters is the same list of schemas. */
    static void ofSchemas(PgConnection connection, String resource, List<String> schemas, RowTaker taker)
            throws SQLException {
        run(connection, resource, connection.createArrayOf("text", schemas.toArray()), taker);
    }

    /** Runs a query each of whose parameters is the same list of tables. */
    static void ofTables(PgConnection connection, String resource, Collection<Long> tables, RowTaker taker)
            throws SQLException {
        run(connection, resource, connection.createArrayOf("oid", tables.toArray()), taker);
    }

    /** The elements of an array of text; there may be null ones in it. */
    static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static void run(PgConnection connection, String resource, Array parameter, RowTaker taker)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlResource.read(resource))) {
            int parameters = statement.getParameterMetaData().getParameterCount();
            for (int number = 1; number <= parameters; number++) {
                statement.setArray(number, parameter);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taker.take(row);
                }
            }
        }
    }
}

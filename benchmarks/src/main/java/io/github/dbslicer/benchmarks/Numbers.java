package io.github.dbslicer.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Numbers that a server tells. */
final class Numbers {
    private Numbers() {}

    /** The number in a column of a query's first row. */
    static long read(Statement statement, String sql, int column) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("no row for: " + sql);
            }
            long number = row.getLong(column);
            if (row.wasNull()) {
                throw new IllegalStateException("NULL for: " + sql);
            }
            return number;
        }
    }
}

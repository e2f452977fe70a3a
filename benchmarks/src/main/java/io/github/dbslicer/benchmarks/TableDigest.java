package io.github.dbslicer.benchmarks;

import io.github.dbslicer.testkit.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tells two contents of a table apart.
 *
 * @param checksum of CHECKSUM TABLE, the sum of the checksums of all rows, so that their order has no part in it; comparable between
 *     tables of the same definition on the same server
 */
record TableDigest(long rows, long checksum) {

    /** The digests of all tables of a database, by table. */
    static Map<String, TableDigest> of(TestServer server, String database, Collection<String> tables)
            throws SQLException {
        Map<String, TableDigest> digests = new TreeMap<>();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                long rows = number(statement, "SELECT COUNT(*) FROM " + table, 1);
                // EXTENDED: where the engine keeps a checksum of its own, that one may depend on the order of the rows.
                long checksum = number(statement, "CHECKSUM TABLE " + table + " EXTENDED", 2);
                digests.put(table, new TableDigest(rows, checksum));
            }
        }
        return digests;
    }

    private static long number(Statement statement, String sql, int column) throws SQLException {
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

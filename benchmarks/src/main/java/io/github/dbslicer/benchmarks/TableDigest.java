package io.github.dbslicer.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tells two contents of a table apart.
 *
 * @param checksum the sum of checksums of all rows, so that their order has no part in it; comparable between tables of the same definition
 *     on the same server
 */
record TableDigest(long rows, long checksum) {

    /** The digests of tables, by table. */
    static Map<String, TableDigest> of(ShopServer server, Connection connection, Collection<String> tables)
            throws SQLException {
        Map<String, TableDigest> digests = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                digests.put(table, server.digest(statement, table));
            }
        }
        return digests;
    }
}

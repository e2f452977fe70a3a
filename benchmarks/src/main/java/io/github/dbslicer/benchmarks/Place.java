package io.github.dbslicer.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Where tables are.
 *
 * @param schema empty for the one that the database has of itself
 */
record Place(String database, Optional<String> schema) {
    /** A database of its own. */
    Place(String database) {
        this(database, Optional.empty());
    }

    /** What the tables hold. */
    Map<String, TableDigest> digests(ShopServer server, Collection<String> tables) throws SQLException {
        try (Connection connection = server.connect(database)) {
            if (schema.isPresent()) {
                connection.setSchema(schema.get());
            }
            return TableDigest.of(server, connection, tables);
        }
    }
}

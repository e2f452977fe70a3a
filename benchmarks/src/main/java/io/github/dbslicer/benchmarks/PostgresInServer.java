package io.github.dbslicer.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The slice cut from one schema into another, for a database cannot see its neighbours. The script makes the schema, and in it the tables,
 * whose keys and indexes are cheaper once the rows are there.
 */
final class PostgresInServer implements Way.Attempt {
    private final PostgresShopServer server;
    private final Slice slice;
    private final Place target;

    PostgresInServer(PostgresShopServer server, Slice slice) {
        this.server = server;
        this.slice = slice;
        String name = "t_" + UUID.randomUUID().toString().replace("-", "");
        this.target = new Place(slice.source().database(), Optional.of(name));
    }

    @Override
    public ProcessUsage run() throws SQLException {
        try (Connection connection = server.connect(target.database())) {
            slice.script().run(connection, "public");
            setAside(connection);
        }
        return ProcessUsage.NONE;
    }

    @Override
    public Map<String, TableDigest> result() throws SQLException {
        return target.digests(server, slice.source().tables());
    }

    /** Renames the script's schema: the next run makes it again, and after a drop that run would not be like this one. */
    private void setAside(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        if (schema == null || schema.equals("public")) {
            throw new IllegalStateException("the script must make a schema and leave it as the current one");
        }
        server.dropAtTheEnd(target);
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA " + PostgresShopServer.quoted(schema) + " RENAME TO "
                    + target.schema().orElseThrow());
        }
    }
}

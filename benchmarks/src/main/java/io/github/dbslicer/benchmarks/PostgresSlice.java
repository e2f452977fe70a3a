package io.github.dbslicer.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The slice as SQL written by hand for this one shop and run inside the server. A database cannot see another, so that the target is a
 * schema beside the shop's own. The tables are made too, for keys and indexes are cheaper once the rows are there.
 */
final class PostgresSlice implements SliceWay {
    private final ShopServer server;
    private final String source;
    private final SqlScript script = SqlScript.read("slice-in-postgresql.sql", "public");
    private int targets;

    /** @param source the name of the database that holds the shop */
    PostgresSlice(ShopServer server, String source) {
        this.server = server;
        this.source = source;
    }

    @Override
    public String prepare() throws SQLException {
        String target = "slice_" + ++targets;
        try (Connection connection = server.connect(source);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + target);
        }
        return target;
    }

    @Override
    public void cut(String target) throws SQLException {
        try (Connection connection = connect(target)) {
            script.run(connection);
        }
    }

    @Override
    public Connection connect(String target) throws SQLException {
        Connection connection = server.connect(source);
        connection.setSchema(target);
        return connection;
    }
}

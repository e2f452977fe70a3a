package io.github.dbslicer.dialect;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Databases of a PostgreSQL server. */
public final class PostgresTestDatabases implements TestDatabases {
    /** The first version that computes columns when they are read. */
    private static final int WITH_VIRTUAL_COLUMNS = 18;

    private final PostgresServer server;

    public PostgresTestDatabases(PostgresServer server) {
        this.server = server;
    }

    @Override
    public ConnectionConfig newDatabase(String beginning) {
        return config(server.newDatabase(beginning), server.user());
    }

    /** A database of this server, as one of its roles whose password is the server's. */
    public ConnectionConfig config(String database, String user) {
        return new ConnectionConfig(
                database,
                "postgresql",
                server.host(),
                server.port(),
                user,
                Optional.of(new Secret(server.password())),
                database,
                server.properties());
    }

    @Override
    public ConnectionConfig otherSpelling(ConnectionConfig database) {
        return new ConnectionConfig(
                "other",
                database.type(),
                database.host().equals("127.0.0.1") ? "localhost" : "127.0.0.1",
                database.port(),
                database.user(),
                database.password(),
                database.database(),
                database.properties());
    }

    @Override
    public String endlessCondition() {
        return "pg_sleep(1000)::text = 'x'";
    }

    @Override
    public Connection connect(ConnectionConfig database) throws SQLException {
        Connection connection = server.connect(database.database());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
        }
        return connection;
    }

    @Override
    public void drop(ConnectionConfig database) {
        server.drop(database.database());
    }

    @Override
    public String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** What the type's own output function gives. A cast to text cuts the blanks of {@code char} off. */
    @Override
    public String exact(String quotedColumn) {
        return "CASE WHEN num_nulls(" + quotedColumn + ") = 0 THEN format('%s', " + quotedColumn + ") END";
    }

    @Override
    public TableId table(String name) {
        return new TableId("public", name);
    }

    /** The server knows no foreign keys to tables that are not there. */
    @Override
    public List<String> create(List<NewTable> tables) {
        List<String> statements = new ArrayList<>();
        tables.forEach(table -> statements.add(table.sqlWithoutForeignKeys()));
        tables.forEach(table -> table.foreignKeys()
                .forEach(foreignKey -> statements.add("ALTER TABLE " + table.quotedName() + " ADD " + foreignKey)));
        return statements;
    }

    @Override
    public String withoutHeirs(String quotedTable) {
        return "ONLY " + quotedTable;
    }

    @Override
    public String textType() {
        return "TEXT";
    }

    @Override
    public String bytesType() {
        return "BYTEA";
    }

    @Override
    public String bytes(String hex) {
        return "'\\x" + hex + "'";
    }

    @Override
    public String backslash() {
        return "chr(92)";
    }

    @Override
    public String computedWhenRead() {
        return server.majorVersion() >= WITH_VIRTUAL_COLUMNS ? "VIRTUAL" : "STORED";
    }
}

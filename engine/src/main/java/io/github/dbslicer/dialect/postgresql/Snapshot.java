package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.jdbc.PgConnection;

/**
 * The state of a database at one moment, which any number of sessions see: one connection holds it for as long as it is open, the others
 * take it over. All are in read-only transactions. Sessions may be opened by several threads at once.
 */
final class Snapshot implements AutoCloseable {
    private static final String BEGIN = "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private final ConnectionConfig config;
    private final PostgresConnector connector;
    private final SessionSettings settings;
    private final PgConnection owner;
    private final String name;

    private Snapshot(
            ConnectionConfig config,
            PostgresConnector connector,
            SessionSettings settings,
            PgConnection owner,
            String name) {
        this.config = config;
        this.connector = connector;
        this.settings = settings;
        this.owner = owner;
        this.name = name;
    }

    /** @throws SliceException {@code SOURCE_CONNECTION} */
    static Snapshot take(ConnectionConfig config) {
        PostgresConnector connector = new PostgresConnector(config, ErrorCode.SOURCE_CONNECTION);
        SessionSettings settings = new SessionSettings(config);
        PgConnection owner = connector.open();
        try (Statement statement = owner.createStatement()) {
            statement.execute(BEGIN);
            settings.prepareCatalogOfTransaction(owner);
            return new Snapshot(config, connector, settings, owner, export(statement));
        } catch (SQLException e) {
            ConnectionEnd.abort(owner, ErrorCode.SOURCE_CONNECTION);
            throw refused(config, "the server does not give a view of the database that several sessions can share", e);
        }
    }

    /** The connection that holds it, prepared for the catalog. */
    PgConnection owner() {
        return owner;
    }

    /**
     * Opens a connection that sees this state, prepared for rows. The caller ends it.
     *
     * @throws SliceException {@code SOURCE_CONNECTION}
     */
    PgConnection open() {
        PgConnection connection = connector.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute(BEGIN);
            // Before anything that reads.
            statement.execute("SET TRANSACTION SNAPSHOT " + PostgresNames.literal(name));
            settings.prepareRowsOfTransaction(connection);
            return connection;
        } catch (SQLException e) {
            ConnectionEnd.abort(connection, ErrorCode.SOURCE_CONNECTION);
            throw refused(
                    config,
                    "a session cannot see what the first one sees. Where a pooler or balancer spreads sessions over several servers,"
                            + " connect to one of them directly; where the first session was ended, by a time limit or by a replica's recovery, lift the limit",
                    e);
        }
    }

    @Override
    public void close() {
        ConnectionEnd.close(owner, ErrorCode.SOURCE_READ);
    }

    private static String export(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_export_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static SliceException refused(ConnectionConfig config, String what, SQLException e) {
        return new SliceException(
                ErrorCode.SOURCE_CONNECTION,
                "connection " + config.name() + ": " + what + ": " + ServerMessage.of(e) + " (SQL state "
                        + ServerMessage.state(e) + ").",
                e);
    }
}

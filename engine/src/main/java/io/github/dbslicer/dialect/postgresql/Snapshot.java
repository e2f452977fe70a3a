package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/**
 * What the sessions of a source see: the database at one moment, which one connection holds for as long as it is open and the others take
 * over, or less where the terms say so. All are in read-only transactions. Sessions may be opened by several threads at once.
 */
final class Snapshot implements AutoCloseable {
    private static final String BEGIN = "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";
    private static final String BEGIN_STATEMENT = "BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED READ ONLY";
    /** How often a state is looked for that is exactly a position of the log; others write all the while. */
    private static final int POSITION_TRIES = 5;

    private final ConnectionConfig config;
    private final PostgresConnector connector;
    private final SessionSettings settings;
    private final ReadTerms terms;
    private final PgConnection owner;
    private final SnapshotPosition position;
    private final String name;
    private final SourceCatalog catalog = new SourceCatalog();
    /** One that was opened before it was needed, in no transaction. */
    private final AtomicReference<@Nullable PgConnection> spare = new AtomicReference<>();

    private Snapshot(
            PostgresConnector connector,
            SessionSettings settings,
            ReadTerms terms,
            PgConnection owner,
            SnapshotPosition position)
            throws SQLException {
        this.config = connector.config();
        this.connector = connector;
        this.settings = settings;
        this.terms = terms;
        this.owner = owner;
        this.position = position;
        this.name = terms.consistency() == Consistency.SNAPSHOT ? export(owner) : "";
    }

    /** @throws SliceException {@code SOURCE_CONNECTION} */
    static Snapshot take(ConnectionConfig config, ReadTerms terms) {
        PostgresConnector connector = new PostgresConnector(config, ErrorCode.SOURCE_CONNECTION);
        SessionSettings settings =
                new SessionSettings(config, terms.statementTimeout().orElse(Duration.ZERO));
        PgConnection owner = connector.open();
        try {
            SnapshotPosition position = begin(owner, terms);
            if (terms.consistency() == Consistency.NONE) {
                settings.prepareCatalog(owner);
            } else {
                settings.prepareCatalogOfTransaction(owner);
            }
            return new Snapshot(connector, settings, terms, owner, position);
        } catch (SQLException e) {
            ConnectionEnd.abort(owner, ErrorCode.SOURCE_CONNECTION);
            throw refused(config, "the server does not give a view of the database that several sessions can share", e);
        }
    }

    private static SnapshotPosition begin(PgConnection owner, ReadTerms terms) throws SQLException {
        if (terms.consistency() == Consistency.NONE) {
            return SnapshotPosition.of(owner, SnapshotPosition.log(owner));
        }
        SnapshotPosition taken = begin(owner);
        for (int attempt = 1; attempt < POSITION_TRIES && !taken.exact(); attempt++) {
            execute(owner, "ROLLBACK");
            taken = begin(owner);
        }
        return taken;
    }

    private static SnapshotPosition begin(PgConnection owner) throws SQLException {
        String before = SnapshotPosition.log(owner);
        execute(owner, BEGIN);
        return SnapshotPosition.of(owner, before);
    }

    /** The connection that holds it, prepared for the catalog. */
    PgConnection owner() {
        return owner;
    }

    Moment moment() {
        return position.moment(terms.consistency());
    }

    /** Where in the log of changes all is contained that is seen, and no more; empty where that is not known. */
    Optional<String> exactPosition() {
        return position.exact() ? Optional.of(position.lsn()) : Optional.empty();
    }

    /**
     * Opens a connection that sees this state, prepared for rows. The caller ends it.
     *
     * @throws SliceException {@code SOURCE_CONNECTION}
     */
    PgConnection open() {
        PgConnection connection = connect();
        try {
            switch (terms.consistency()) {
                case SNAPSHOT -> {
                    // The snapshot before anything that reads.
                    execute(connection, BEGIN + "; SET TRANSACTION SNAPSHOT " + PostgresNames.literal(name));
                    settings.prepareRowsOfTransaction(connection);
                }
                case SESSION -> {
                    execute(connection, BEGIN);
                    settings.prepareRowsOfTransaction(connection);
                }
                case NONE -> settings.prepareRows(connection);
            }
            return connection;
        } catch (SQLException e) {
            ConnectionEnd.abort(connection, ErrorCode.SOURCE_CONNECTION);
            throw refused(
                    config,
                    "a session cannot see what the first one sees. Where a pooler or balancer spreads sessions over several servers,"
                            + " connect to one of them directly; where the first session was ended, by a time limit or by a replica's"
                            + " recovery (max_standby_streaming_delay, hot_standby_feedback), the moment of the slice is lost: lift the"
                            + " limit and start the run again",
                    e);
        }
    }

    /** A connection that sees nothing yet, for the caller to end or to {@link #giveBack}. */
    PgConnection connect() {
        PgConnection waiting = spare.getAndSet(null);
        return waiting == null ? connector.open() : waiting;
    }

    /** Keeps a connection for a session, with the settings and in the state in which it was got. */
    void giveBack(PgConnection connection) {
        PgConnection other = spare.getAndSet(connection);
        if (other != null) {
            ConnectionEnd.close(other, ErrorCode.SOURCE_READ);
        }
    }

    /** What a session knows of tables: shared by those that see the same. */
    SourceCatalog catalog() {
        return isShared() ? catalog : new SourceCatalog();
    }

    /** How sessions are set up. */
    SessionSettings settings() {
        return settings;
    }

    /** Whether what the sessions see stays, so that a table must not be rewritten under them. */
    boolean lasts() {
        return terms.consistency() != Consistency.NONE;
    }

    /** Whether all sessions see the same. */
    boolean isShared() {
        return terms.consistency() == Consistency.SNAPSHOT;
    }

    /**
     * Lets the next statement see the database as it is, where the terms say so: in a transaction of its own, since a read-only one cannot
     * be made another by what is evaluated in it.
     *
     * @return whether there is a new transaction
     */
    boolean renew(PgConnection connection) throws SQLException {
        if (terms.consistency() == Consistency.NONE) {
            execute(connection, "ROLLBACK; " + BEGIN_STATEMENT);
            return true;
        }
        return false;
    }

    /** Keeps an idle connection from being taken for dead; a transaction that only its statement needed ends. */
    void keepAlive(PgConnection connection) throws SQLException {
        execute(connection, terms.consistency() == Consistency.NONE ? "ROLLBACK" : "SELECT 1");
    }

    void keepOwnerAlive() {
        try {
            execute(owner, "SELECT 1");
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    static SliceException lost(SQLException e) {
        return new SliceException(
                ErrorCode.SOURCE_READ, "a connection to the source is lost: " + ServerMessage.of(e), e);
    }

    private static void execute(PgConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        PgConnection waiting = spare.getAndSet(null);
        if (waiting != null) {
            ConnectionEnd.close(waiting, ErrorCode.SOURCE_READ);
        }
        ConnectionEnd.close(owner, ErrorCode.SOURCE_READ);
    }

    private static String export(PgConnection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_export_snapshot()")) {
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

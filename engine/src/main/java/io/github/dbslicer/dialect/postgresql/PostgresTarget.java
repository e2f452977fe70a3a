package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.ReconnectingWriteSession;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.postgresql.jdbc.PgConnection;

/** A PostgreSQL database that a slice is written to. */
final class PostgresTarget implements TargetDatabase {
    private static final long BYTES_WORTH_A_SESSION = 4 << 20;

    private final ConnectionConfig config;
    private final PostgresConnector connector;
    private final PgConnection connection;
    /** Whether sessions check no foreign keys and fire no triggers but special ones. */
    private final boolean replica;

    private final TargetEnd end;
    private final PostgresWriteConnections writeConnections;
    private final AtomicInteger sessionsOpened = new AtomicInteger();
    private final LongAdder bytesWritten = new LongAdder();

    private volatile TargetState state = TargetState.UNCHANGED;
    /** Whether the tables were made by this run. */
    private volatile boolean made;

    private List<LoadedTable> loaded = List.of();

    private PostgresTarget(
            ConnectionConfig config, PostgresConnector connector, PgConnection connection, boolean replica) {
        this.config = config;
        this.connector = connector;
        this.connection = connection;
        this.replica = replica;
        this.end = new TargetEnd(connection, config.database());
        this.writeConnections = new PostgresWriteConnections(this::writeSession, new LostSessions(connection));
    }

    /** @throws SliceException {@code TARGET_CONNECTION} where the server is out of reach or read-only */
    static PostgresTarget open(ConnectionConfig config) {
        PostgresConnector connector = new PostgresConnector(config, ErrorCode.TARGET_CONNECTION);
        PgConnection connection = connector.open();
        try {
            WritableCheck.check(connection, config.name());
            new SessionSettings(config).prepareCatalog(connection);
            TargetSession.prepareDefinitions(connection);
            return new PostgresTarget(config, connector, connection, TargetSession.prepare(connection, true));
        } catch (SQLException | SliceException e) {
            close(connection, e);
            throw e instanceof SliceException slice
                    ? slice
                    : failure(ErrorCode.TARGET_CONNECTION, "cannot be used", (SQLException) e);
        }
    }

    @Override
    public String description() {
        return ServerProduct.describe(connection, config, ErrorCode.TARGET_CONNECTION);
    }

    @Override
    public boolean isSameAs(SourceDatabase source) {
        if (!(source instanceof PostgresSource other)) {
            throw new IllegalArgumentException("a source of another dialect");
        }
        return DatabaseIdentity.of(other.connection(), ErrorCode.TARGET_CONNECTION)
                .isSameAs(DatabaseIdentity.of(connection, ErrorCode.TARGET_CONNECTION));
    }

    @Override
    public DatabaseSchema schema() {
        return new SchemaReader(connection, config.schemas(), ErrorCode.TARGET_SCHEMA).read();
    }

    @Override
    public List<String> tablesWithRows() {
        return reading(connection -> new FilledTables(connection).find(schema().tables()));
    }

    @Override
    public List<String> misfits(Collection<Table> sourceTables) {
        return reading(connection -> new MisfitFinder(connection, replica).find(sourceTables));
    }

    @Override
    public void recreate(SchemaScript script) {
        TargetClaim.claim(connection);
        new TargetObjects(connection, config.schemas()).dropAll();
        // Not before: where something cannot be dropped, nothing is.
        state = TargetState.RECREATING;
        made = true;
        new DefinitionRunner(connection).run(script.beforeRows());
    }

    @Override
    public void empty(Collection<Table> sourceTables) {
        TargetClaim.claim(connection);
        loaded = reading(connection -> LoadedTable.find(connection, sourceTables));
        new TargetClearing(connection, new Obstacles(connection, replica)).clear(loaded);
        state = TargetState.EMPTIED;
    }

    @Override
    public WriteSession openSession() {
        state = TargetState.WRITING;
        sessionsOpened.incrementAndGet();
        return new ReconnectingWriteSession<>(writeConnections);
    }

    private PostgresWriteSession writeSession() {
        PgConnection session = session(worker -> {
            new SessionSettings(config).prepareRows(worker);
            TargetSession.prepare(worker, !made);
            TargetSession.prepareRows(worker);
        });
        try {
            SessionMark mark = SessionMark.of(session);
            session.commit();
            return new PostgresWriteSession(session, mark, bytesWritten);
        } catch (SQLException e) {
            close(session, e);
            throw failure(ErrorCode.TARGET_CONNECTION, "gives no session", e);
        }
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        createAfterRows(afterRows);
        state = TargetState.COMPLETE;
        end.finish(replica ? loaded : List.of());
        state = TargetState.FINISHED;
    }

    @Override
    public String abandon() {
        return end.abandon(state);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(ErrorCode.TARGET_CONNECTION, "does not close", e);
        }
    }

    /** On as many sessions as wrote rows, where these were enough to outweigh the start of a session. */
    private void createAfterRows(List<SchemaScript.Definition> definitions) {
        int size = (int) Math.min(sessionsOpened.get(), 1 + bytesWritten.sum() / BYTES_WORTH_A_SESSION);
        try (DefinitionCrew crew = new DefinitionCrew(connection, this::crewSession, Math.max(1, size))) {
            TargetSession.waitForLocks(connection);
            try {
                new AfterRowsRunner(new DefinitionRunner(connection), crew).run(definitions);
            } finally {
                TargetSession.limitLocks(connection);
            }
        } catch (SQLException e) {
            throw failure(ErrorCode.TARGET_SCHEMA, "cannot be changed", e);
        }
    }

    private PgConnection crewSession() {
        return session(member -> {
            new SessionSettings(config).prepareCatalog(member);
            TargetSession.prepareDefinitions(member);
            TargetSession.prepare(member, true);
            TargetSession.waitForLocks(member);
        });
    }

    private PgConnection session(Preparation preparation) {
        PgConnection session = connector.open();
        try {
            preparation.prepare(session);
            return session;
        } catch (SQLException e) {
            close(session, e);
            throw failure(ErrorCode.TARGET_CONNECTION, "gives no session", e);
        }
    }

    private interface Preparation {
        void prepare(PgConnection session) throws SQLException;
    }

    private <T> T reading(Read<T> read) {
        try {
            return read.from(connection);
        } catch (SQLException e) {
            throw failure(ErrorCode.TARGET_SCHEMA, "cannot be read", e);
        }
    }

    private interface Read<T> {
        T from(PgConnection connection) throws SQLException;
    }

    private static SliceException failure(ErrorCode code, String what, SQLException e) {
        return new SliceException(code, "the target " + what + ": " + ServerMessage.of(e), e);
    }

    private static void close(PgConnection connection, Exception failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

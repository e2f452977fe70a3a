package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.ReconnectingWriteSession;
import io.github.dbslicer.dialect.RunPhase;
import io.github.dbslicer.dialect.RunRecord;
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
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.postgresql.jdbc.PgConnection;

/** A PostgreSQL database that a slice is written to. */
final class PostgresTarget implements TargetDatabase {
    private static final long BYTES_WORTH_A_SESSION = 4 << 20;

    private final ConnectionConfig config;
    private final PostgresConnector connector;
    private final SessionSettings settings;
    private final PgConnection connection;
    /** Whether sessions check no foreign keys and fire no triggers but special ones. */
    private final boolean replica;

    private final TargetEnd end;
    private final TargetClaim claim;
    private final RunTable record;
    private final PostgresWriteConnections writeConnections;
    private final AtomicInteger sessionsOpened = new AtomicInteger();
    private final LongAdder bytesWritten = new LongAdder();
    /** Of sessions that wrote rows, for those that make what comes after them. */
    private final Queue<PgConnection> spare = new ConcurrentLinkedQueue<>();

    private final AtomicBoolean abandoning = new AtomicBoolean();
    private volatile Optional<DefinitionCrew> crew = Optional.empty();
    private volatile TargetState state = TargetState.UNCHANGED;
    /** Whether the tables were made by this run. */
    private volatile boolean made;

    private List<LoadedTable> loaded = List.of();

    private PostgresTarget(
            PostgresConnector connector, SessionSettings settings, PgConnection connection, boolean replica) {
        this.config = connector.config();
        this.connector = connector;
        this.settings = settings;
        this.connection = connection;
        this.replica = replica;
        this.claim = new TargetClaim(connection);
        this.record = new RunTable(connection);
        this.end = new TargetEnd(connection, config.database(), record);
        this.writeConnections = new PostgresWriteConnections(this::writeSession, new LostSessions(connection));
    }

    /** @throws SliceException {@code TARGET_CONNECTION} where the server is out of reach or read-only */
    static PostgresTarget open(ConnectionConfig config) {
        PostgresConnector connector = new PostgresConnector(config, ErrorCode.TARGET_CONNECTION);
        PgConnection connection = connector.open();
        try {
            WritableCheck.check(connection, config.name());
            SessionSettings settings = new SessionSettings(config);
            settings.prepareCatalog(connection);
            TargetSession.prepareDefinitions(connection);
            return new PostgresTarget(connector, settings, connection, TargetSession.prepare(connection, true));
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
        DatabaseSchema schema = new SchemaReader(connection, config.schemas(), ErrorCode.TARGET_SCHEMA).read();
        return DatabaseSchema.of(
                schema.tables().stream()
                        .filter(table -> !table.id().name().equals(RunRecord.TABLE))
                        .toList(),
                schema.relations(),
                schema.unfollowed());
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
    public Optional<RunRecord> unfinished() {
        claim.claim();
        return reading(connection -> record.read());
    }

    @Override
    public Optional<String> begin(Map<String, String> facts) {
        claim.claim();
        return reading(connection -> record.begin(facts, config.schemas()));
    }

    @Override
    public void resume(
            RunPhase phase,
            Collection<Table> sourceTables,
            Collection<Table> emptied,
            List<SchemaScript.Definition> afterRows) {
        loaded = reading(connection -> LoadedTable.find(connection, sourceTables));
        if (phase == RunPhase.FINISHING) {
            state = TargetState.COMPLETE;
            enter(phase);
            return;
        }
        List<LoadedTable> cleared = reading(connection -> LoadedTable.find(connection, emptied));
        new TargetClearing(connection, new Obstacles(connection, replica)).clear(loaded, cleared, record);
        state = TargetState.WRITING;
    }

    private void enter(RunPhase phase) {
        try {
            record.enter(phase);
        } catch (SQLException e) {
            throw failure(ErrorCode.TARGET_WRITE, "does not take the record of the run", e);
        }
    }

    @Override
    public void recreate(SchemaScript script) {
        claim.claim();
        new TargetObjects(connection, config.schemas()).dropAll();
        // Not before: where something cannot be dropped, nothing is.
        state = TargetState.RECREATING;
        made = true;
        new DefinitionRunner(connection, FinishLog.NONE).run(script.beforeRows());
        enter(RunPhase.LOADING);
    }

    @Override
    public void empty(Collection<Table> sourceTables) {
        claim.claim();
        loaded = reading(connection -> LoadedTable.find(connection, sourceTables));
        new TargetClearing(connection, new Obstacles(connection, replica)).clear(loaded, loaded, record);
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
            settings.prepareRows(worker);
            TargetSession.prepare(worker, !made);
            TargetClaim.mark(worker);
            TargetSession.prepareRows(worker);
        });
        try {
            SessionMark mark = SessionMark.of(session);
            session.commit();
            return new PostgresWriteSession(session, mark, bytesWritten, spare::add);
        } catch (SQLException e) {
            close(session, e);
            throw failure(ErrorCode.TARGET_CONNECTION, "gives no session", e);
        }
    }

    @Override
    public void complete(Map<String, String> facts) {
        try {
            record.complete(facts);
        } catch (SQLException e) {
            throw failure(ErrorCode.TARGET_WRITE, "does not take the record of the run", e);
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
        synchronized (abandoning) {
            // What is put back must not be taken for what is to stop.
            abandoning.set(true);
        }
        return end.abandon(state);
    }

    @Override
    public String standing() {
        return end.standing(state);
    }

    @Override
    public void cancel() {
        synchronized (abandoning) {
            if (!abandoning.get()) {
                ConnectionEnd.cancel(connection);
            }
        }
        crew.ifPresent(DefinitionCrew::cancel);
    }

    @Override
    public void close() {
        try {
            spare.forEach(session -> ConnectionEnd.close(session, ErrorCode.TARGET_CONNECTION));
        } finally {
            ConnectionEnd.close(connection, ErrorCode.TARGET_CONNECTION);
        }
    }

    /** On as many sessions as wrote rows, where these were enough to outweigh the start of a session. */
    private void createAfterRows(List<SchemaScript.Definition> definitions) {
        int size = (int) Math.min(sessionsOpened.get(), 1 + bytesWritten.sum() / BYTES_WORTH_A_SESSION);
        FinishLog log = new FinishLog(record.table(), record.done());
        try (DefinitionCrew crew = new DefinitionCrew(connection, this::crewSession, Math.max(1, size), log)) {
            TargetSession.waitForLocks(connection);
            try {
                new AfterRowsRunner(connection, new DefinitionRunner(connection, log), crew).run(definitions);
            } finally {
                TargetSession.limitLocks(connection);
            }
        } catch (SQLException e) {
            throw failure(ErrorCode.TARGET_SCHEMA, "cannot be changed", e);
        }
    }

    private PgConnection crewSession() {
        for (PgConnection waiting = spare.poll(); waiting != null; waiting = spare.poll()) {
            try {
                prepareCrew(waiting);
                return waiting;
            } catch (SQLException e) {
                // It has broken meanwhile: another one may fare better.
                ConnectionEnd.abort(waiting, ErrorCode.TARGET_CONNECTION);
            }
        }
        return session(this::prepareCrew);
    }

    private void prepareCrew(PgConnection member) throws SQLException {
        member.setAutoCommit(true);
        settings.prepareCatalog(member);
        TargetSession.prepareDefinitions(member);
        TargetSession.prepare(member, true);
        TargetSession.waitForLocks(member);
        TargetClaim.mark(member);
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

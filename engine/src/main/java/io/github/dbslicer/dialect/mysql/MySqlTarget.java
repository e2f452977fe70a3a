package io.github.dbslicer.dialect.mysql;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A MariaDB or MySQL database that a slice is written to. */
final class MySqlTarget implements TargetDatabase {
    /** Statements of up to 1 GiB, the most that the protocol carries; the driver's own limit depends on the heap. */
    private static final Map<String, String> DRIVER_PROPERTIES =
            Map.of("maxAllowedPacket", "1073741824", "useServerPrepStmts", "false", "pool", "false");

    private final ConnectionConfig config;
    private final MySqlConnector connector;
    private final Connection connection;
    private final ServerProduct server;
    private final TargetClaim claim;
    private final RunTable record;
    private final MySqlWriteConnections writeConnections;
    private volatile boolean abandoned;
    private volatile TargetState state = TargetState.UNCHANGED;
    private final AtomicInteger sessionsOpened = new AtomicInteger();
    private volatile Optional<DefinitionCrew> crew = Optional.empty();
    private @Nullable TargetTables tables;

    private MySqlTarget(
            ConnectionConfig config, MySqlConnector connector, Connection connection, ServerProduct server) {
        this.config = config;
        this.connector = connector;
        this.connection = connection;
        this.server = server;
        this.claim = new TargetClaim(connection, server, config.database());
        this.record = new RunTable(connection);
        this.writeConnections = new MySqlWriteConnections(this::writeSession, new LostSessions(connection));
    }

    /** @throws SliceException {@code TARGET_CONNECTION} where the server is out of reach or read-only */
    static MySqlTarget open(ConnectionConfig config) {
        MySqlConnector connector = new MySqlConnector(config, ErrorCode.TARGET_CONNECTION, DRIVER_PROPERTIES);
        Connection connection = connector.open();
        try {
            TargetSession.prepare(connection);
            ServerProduct server = ServerProduct.of(connection);
            new WritableCheck(connection).check(config.name());
            return new MySqlTarget(config, connector, connection, server);
        } catch (SQLException | SliceException e) {
            close(connection, e);
            throw e instanceof SliceException slice
                    ? slice
                    : failure(ErrorCode.TARGET_CONNECTION, "cannot be used", (SQLException) e);
        }
    }

    @Override
    public String description() {
        return server.name() + " " + server.version() + ", database " + config.database() + " at " + connector.address()
                + " (" + connector.protection() + ")";
    }

    @Override
    public boolean isSameAs(SourceDatabase source) {
        if (!(source instanceof MySqlSource other)) {
            throw new IllegalArgumentException("a source of another dialect");
        }
        return DatabaseIdentity.same(other.connection(), connection, server);
    }

    @Override
    public DatabaseSchema schema() {
        DatabaseSchema schema = reading(
                connection -> new SchemaReader(connection, server, config.database(), ErrorCode.TARGET_SCHEMA).read());
        return DatabaseSchema.of(
                schema.tables().stream()
                        .filter(table -> !table.id().name().equals(RunRecord.TABLE))
                        .toList(),
                schema.relations(),
                schema.unfollowed());
    }

    @Override
    public List<String> tablesWithRows() {
        return reading(connection -> new FilledTables(connection).find());
    }

    @Override
    public List<String> misfits(Collection<Table> sourceTables) {
        return reading(connection -> {
            TargetFacts facts = TargetFacts.read(connection);
            return new MisfitFinder(tables(facts), facts).find(sourceTables);
        });
    }

    @Override
    public Optional<RunRecord> unfinished() {
        claim.claim();
        return reading(connection -> record.read());
    }

    @Override
    public Optional<String> begin(Map<String, String> facts) {
        claim.claim();
        return reading(connection -> record.begin(facts));
    }

    @Override
    public void resume(
            RunPhase phase,
            Collection<Table> sourceTables,
            Collection<Table> emptied,
            List<SchemaScript.Definition> afterRows) {
        if (phase == RunPhase.LOADING) {
            // Triggers must not see rows being loaded, nor events find half of them.
            new DefinitionRunner(connection).drop(afterRows);
            TableEmptier emptier = new TableEmptier(connection);
            names(sourceTables).forEach(emptier::refuseTriggers);
            state = TargetState.WRITING;
            names(emptied).forEach(emptier::empty);
        } else {
            state = TargetState.COMPLETE;
        }
        enter(phase);
    }

    private List<String> names(Collection<Table> sourceTables) {
        TargetTables known = knownTables();
        return sourceTables.stream()
                .flatMap(table -> known.find(table.id()).stream())
                .map(TargetTable::name)
                .toList();
    }

    private void enter(RunPhase phase) {
        changing(() -> record.enter(phase));
    }

    @Override
    public void recreate(SchemaScript script) {
        claim.claim();
        state = TargetState.RECREATING;
        new TargetObjects(connection).dropAll();
        new DefinitionRunner(connection).run(script.beforeRows());
        forgetTables();
        enter(RunPhase.LOADING);
    }

    @Override
    public void empty(Collection<Table> sourceTables) {
        claim.claim();
        TableEmptier emptier = new TableEmptier(connection);
        TargetTables known = knownTables();
        for (Table table : sourceTables) {
            known.find(table.id()).ifPresent(found -> emptier.empty(found.name()));
            // Not before: where the first table cannot be emptied, nothing is lost.
            state = TargetState.EMPTYING;
        }
        enter(RunPhase.LOADING);
    }

    @Override
    public WriteSession openSession() {
        knownTables();
        state = TargetState.WRITING;
        sessionsOpened.incrementAndGet();
        return new ReconnectingWriteSession<>(writeConnections);
    }

    private MySqlWriteSession writeSession() {
        TargetTables known = knownTables();
        return session(worker -> {
            worker.setAutoCommit(false);
            return new MySqlWriteSession(worker, SessionMark.of(worker), TargetSession.limits(worker), known::layout);
        });
    }

    private Connection definitionSession() {
        return session(member -> member);
    }

    private <T> T session(Read<T> preparation) {
        Connection worker = connector.open();
        try {
            TargetSession.prepare(worker);
            claim.mark(worker);
            return preparation.from(worker);
        } catch (SQLException e) {
            close(worker, e);
            throw failure(ErrorCode.TARGET_CONNECTION, "gives no session", e);
        }
    }

    @Override
    public void complete(Map<String, String> facts) {
        changing(() -> record.complete(facts));
        state = TargetState.COMPLETE;
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        int size = Math.max(1, sessionsOpened.get());
        try (DefinitionCrew working = new DefinitionCrew(connection, this::definitionSession, size)) {
            crew = Optional.of(working);
            new AfterRows(connection, working).create(afterRows);
        }
        state = TargetState.FINISHED;
        changing(record::remove);
    }

    @Override
    public String abandon() {
        abandoned = true;
        String target = "target " + config.database() + " " + state.words();
        if (!record.recorded()) {
            return target;
        }
        if (state != TargetState.UNCHANGED) {
            return target + goingOn();
        }
        try {
            record.withdraw();
            return target;
        } catch (SQLException e) {
            return target + ", but for its table " + RunRecord.TABLE + ", which cannot be removed: "
                    + ServerMessage.of(e);
        }
    }

    @Override
    public String standing() {
        String target = "target " + config.database() + " " + state.words();
        return state == TargetState.UNCHANGED ? target : target + goingOn();
    }

    private String goingOn() {
        return record.continuable() ? ", or with --continue to go on with it" : "";
    }

    @Override
    public void cancel() {
        if (!abandoned) {
            ConnectionEnd.cancel(connection);
            crew.ifPresent(DefinitionCrew::cancel);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(ErrorCode.TARGET_CONNECTION, "does not close", e);
        }
    }

    private synchronized TargetTables knownTables() {
        if (tables == null) {
            tables = reading(connection -> tables(TargetFacts.read(connection)));
        }
        return tables;
    }

    private synchronized void forgetTables() {
        tables = null;
    }

    private TargetTables tables(TargetFacts facts) {
        return new TargetTables(schema(), facts, server);
    }

    private <T> T reading(Read<T> read) {
        try {
            return read.from(connection);
        } catch (SQLException e) {
            throw failure(ErrorCode.TARGET_SCHEMA, "cannot be read", e);
        }
    }

    private void changing(Change change) {
        try {
            change.make();
        } catch (SQLException e) {
            throw failure(ErrorCode.TARGET_WRITE, "does not take the record of the run", e);
        }
    }

    private interface Change {
        void make() throws SQLException;
    }

    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private static SliceException failure(ErrorCode code, String what, SQLException e) {
        return new SliceException(code, "the target " + what + ": " + ServerMessage.of(e), e);
    }

    private static void close(Connection connection, Exception failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

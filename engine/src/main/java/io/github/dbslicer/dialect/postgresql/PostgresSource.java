package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.SourceLoad;
import io.github.dbslicer.dialect.TableSize;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postgresql.jdbc.PgConnection;

/** A PostgreSQL database to read from. All that is read of it, through whatever session, is as it was when it was opened. */
final class PostgresSource implements SourceDatabase {
    private final ConnectionConfig config;
    private final Snapshot snapshot;

    private final ReadTerms terms;

    private PostgresSource(ConnectionConfig config, Snapshot snapshot, ReadTerms terms) {
        this.config = config;
        this.snapshot = snapshot;
        this.terms = terms;
    }

    /** @throws io.github.dbslicer.error.SliceException {@code SOURCE_CONNECTION} */
    static PostgresSource open(ConnectionConfig config, ReadTerms terms) {
        return new PostgresSource(config, Snapshot.take(config, terms), terms);
    }

    @Override
    public String description() {
        return ServerProduct.describe(connection(), config, ErrorCode.SOURCE_CONNECTION);
    }

    @Override
    public String origin() {
        return ServerProduct.origin(connection(), config, ErrorCode.SOURCE_CONNECTION);
    }

    @Override
    public String identity() {
        DatabaseIdentity identity = DatabaseIdentity.of(connection(), ErrorCode.SOURCE_CONNECTION);
        return identity.cluster() + ":" + identity.database();
    }

    @Override
    public DatabaseSchema schema() {
        new SourcePrivileges(connection(), config).checkSchemas();
        return new SchemaReader(connection(), config.schemas(), ErrorCode.SOURCE_SCHEMA).read();
    }

    @Override
    public List<String> unreadable(Collection<Table> tables) {
        return new SourcePrivileges(connection(), config).unreadable(tables);
    }

    @Override
    public SchemaScript schemaScript(SchemaScope scope) {
        return new ScriptReader(connection(), config.schemas(), scope).read();
    }

    @Override
    public List<SchemaScript.Definition> counters() {
        return SequencePositions.forTablesThatStand(connection(), config.schemas());
    }

    @Override
    public void checkExpressions(Table table, Collection<String> expressions) {
        // Not the snapshot's own connection: the first mistake would end the transaction.
        PgConnection connection = snapshot.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION READ ONLY");
            snapshot.settings().prepareRowsOfTransaction(connection);
            ExpressionCheck.check(connection, table.id(), expressions);
            statement.execute("ROLLBACK");
            snapshot.giveBack(connection);
        } catch (SQLException e) {
            ConnectionEnd.abort(connection, ErrorCode.SOURCE_CONNECTION);
            throw ReadProblem.of(table.id(), e);
        } catch (RuntimeException e) {
            ConnectionEnd.abort(connection, ErrorCode.SOURCE_CONNECTION);
            throw e;
        }
    }

    @Override
    public Set<Equivalence> equivalences(Table table, Column column) {
        return ColumnEquivalences.read(connection(), table, column);
    }

    @Override
    public Map<TableId, TableSize> sizes(Collection<Table> tables) {
        return NotedSizes.read(connection(), config.schemas(), tables);
    }

    @Override
    public int sessions() {
        return terms.sessions();
    }

    @Override
    public Moment moment() {
        return snapshot.moment();
    }

    @Override
    public List<String> caveats(Collection<Table> tables) {
        return List.of();
    }

    @Override
    public SourceLoad load() {
        return new PostgresLoad(connection());
    }

    @Override
    public ReadSession openSession() {
        return new PostgresReadSession(snapshot);
    }

    /** The connection that queries of the catalog use, for what else one of the same kind asks the server. */
    PgConnection connection() {
        return snapshot.owner();
    }

    @Override
    public void keepAlive() {
        snapshot.keepOwnerAlive();
    }

    @Override
    public Optional<String> comparablePosition() {
        return snapshot.exactPosition().map(lsn -> "cluster and database " + identity() + ", LSN " + lsn);
    }

    @Override
    public boolean replacesSessions() {
        // As long as the one that took the snapshot stands; else the server refuses another one.
        return true;
    }

    @Override
    public boolean isLost(SliceException failure) {
        return ConnectionEnd.isCauseOf(failure);
    }

    @Override
    public void cancel() {
        ConnectionEnd.cancel(connection());
    }

    @Override
    public void close() {
        snapshot.close();
    }
}

package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.SourceLoad;
import io.github.dbslicer.dialect.TableSize;
import io.github.dbslicer.dialect.UnknownLoad;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sqlite.SQLiteConnection;

/** A file that is read. Every connection to it is read-only. */
final class SqliteSource implements SourceDatabase {
    private final Connector connector;
    private final SQLiteConnection catalog;
    private final ReadTerms terms;
    private final Moment moment;
    private final int sessions;
    private final ConcurrentLinkedQueue<GuardedConnection> shared;

    private SqliteSource(
            Connector connector, SQLiteConnection catalog, ReadTerms terms, List<GuardedConnection> shared) {
        this.connector = connector;
        this.catalog = catalog;
        this.terms = terms;
        this.moment = new Moment(terms.consistency(), Instant.now(), Optional.empty());
        this.sessions = terms.consistency() == Consistency.SNAPSHOT ? shared.size() : terms.sessions();
        this.shared = new ConcurrentLinkedQueue<>(shared);
    }

    static SqliteSource open(ConnectionConfig config, ReadTerms terms) {
        if (terms.statementTimeout().isPresent()) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "courtesy: statement_timeout: SQLite has no such thing (connection " + config.name()
                            + "). Remove the key.");
        }
        DatabaseFile file = DatabaseFile.of(config, ErrorCode.SOURCE_CONNECTION);
        file.requireFile(ErrorCode.SOURCE_CONNECTION);
        Connector connector = Connector.of(file, config);
        try {
            SQLiteConnection catalog = connector.openToRead();
            try {
                return new SqliteSource(connector, catalog, terms, shared(connector, catalog, terms));
            } catch (SQLException e) {
                catalog.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_CONNECTION, "opening " + file, e);
        }
    }

    private static List<GuardedConnection> shared(Connector connector, SQLiteConnection catalog, ReadTerms terms)
            throws SQLException {
        return terms.consistency() == Consistency.SNAPSHOT
                ? new SharedTransactions(connector, catalog).open(terms.sessions())
                : List.of();
    }

    @Override
    public Optional<Path> localFile() {
        return Optional.of(file().path());
    }

    DatabaseFile file() {
        return connector.file();
    }

    @Override
    public String description() {
        return Connector.description(file());
    }

    @Override
    public String origin() {
        return Connector.origin(file());
    }

    @Override
    public String identity() {
        return file().path().toString();
    }

    @Override
    public DatabaseSchema schema() {
        try {
            return new SchemaReader(catalog).read();
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_SCHEMA, "reading the tables of " + file(), e);
        }
    }

    @Override
    public List<String> unreadable(Collection<Table> tables) {
        // Who may open the file may read all of it.
        return List.of();
    }

    @Override
    public SchemaScript schemaScript(SchemaScope scope) {
        try {
            return new ScriptReader(catalog).read(scope);
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_SCHEMA, "reading the definitions of " + file(), e);
        }
    }

    @Override
    public List<SchemaScript.Definition> counters() {
        // AUTOINCREMENT goes on from the greatest value that is loaded.
        return List.of();
    }

    @Override
    public void checkExpressions(Table table, Collection<String> expressions) {
        ExpressionCheck.check(catalog, table, expressions);
    }

    @Override
    public Set<Equivalence> equivalences(Table table, Column column) {
        try {
            return ColumnEquivalences.read(catalog, table, column);
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_SCHEMA, "reading the collation of " + table + "." + column, e);
        }
    }

    @Override
    public Map<TableId, TableSize> sizes(Collection<Table> tables) {
        try {
            return new PageSizes(catalog).read(tables);
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_SCHEMA, "reading the sizes of the tables of " + file(), e);
        }
    }

    @Override
    public int sessions() {
        return sessions;
    }

    @Override
    public Moment moment() {
        return moment;
    }

    @Override
    public List<String> caveats(Collection<Table> tables) {
        return List.of();
    }

    @Override
    public SourceLoad load() {
        return new UnknownLoad();
    }

    @Override
    public ReadSession openSession() {
        return switch (terms.consistency()) {
            case SNAPSHOT -> sharedSession();
            case SESSION -> SqliteReadSession.open(connector, true);
            case NONE -> SqliteReadSession.open(connector, false);
        };
    }

    @Override
    public boolean replacesSessions() {
        // There is no connection to lose.
        return false;
    }

    @Override
    public boolean isLost(SliceException failure) {
        return false;
    }

    private ReadSession sharedSession() {
        GuardedConnection next = shared.poll();
        if (next == null) {
            throw new SliceException(
                    ErrorCode.SOURCE_READ,
                    file()
                            + ": a session that saw the moment of the slice has ended, and no other can join it. Start the"
                            + " run again.");
        }
        return new SqliteReadSession(next, shared::add);
    }

    @Override
    public void cancel() {
        // Definitions are read in a moment.
    }

    @Override
    public void close() {
        try (catalog) {
            for (GuardedConnection left = shared.poll(); left != null; left = shared.poll()) {
                left.close();
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_CONNECTION, "closing " + file(), e);
        }
    }
}

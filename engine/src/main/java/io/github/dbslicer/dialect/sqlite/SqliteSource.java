package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.SourceLoad;
import io.github.dbslicer.dialect.UnknownLoad;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.sqlite.SQLiteConnection;

/** A file that is read. Every connection to it is read-only. */
final class SqliteSource implements SourceDatabase {
    private final Connector connector;
    private final SQLiteConnection catalog;

    private final ReadTerms terms;
    private final Moment moment;

    private SqliteSource(Connector connector, SQLiteConnection catalog, ReadTerms terms) {
        this.terms = terms;
        this.moment = new Moment(terms.consistency(), java.time.Instant.now(), java.util.Optional.empty());
        this.connector = connector;
        this.catalog = catalog;
    }

    static SqliteSource open(ConnectionConfig config, ReadTerms terms) {
        DatabaseFile file = DatabaseFile.of(config, ErrorCode.SOURCE_CONNECTION);
        file.requireFile(ErrorCode.SOURCE_CONNECTION);
        Connector connector = Connector.of(file, config);
        try {
            return new SqliteSource(connector, connector.openToRead(), terms);
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_CONNECTION, "opening " + file, e);
        }
    }

    DatabaseFile file() {
        return connector.file();
    }

    @Override
    public String description() {
        return Connector.description(file());
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
    public int sessions() {
        return terms.sessions();
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
        return SqliteReadSession.open(connector);
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

    @Override
    public void cancel() {
        // Definitions are read in a moment.
    }

    @Override
    public void close() {
        try {
            catalog.close();
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.SOURCE_CONNECTION, "closing " + file(), e);
        }
    }
}

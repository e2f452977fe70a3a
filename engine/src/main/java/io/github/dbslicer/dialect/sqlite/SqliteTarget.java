package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.RunPhase;
import io.github.dbslicer.dialect.RunRecord;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/** A file that is written. Everything that a run does to it is one transaction; a file that is not there yet is made when it begins. */
final class SqliteTarget implements TargetDatabase {
    private final Connector connector;
    private final boolean existed;
    private volatile @Nullable TargetTransaction transaction;

    private SqliteTarget(Connector connector) {
        this.connector = connector;
        this.existed = connector.file().exists();
    }

    static SqliteTarget open(ConnectionConfig config) {
        DatabaseFile file = DatabaseFile.of(config, ErrorCode.TARGET_CONNECTION);
        file.requirePlace(ErrorCode.TARGET_CONNECTION);
        SqliteTarget target = new SqliteTarget(Connector.of(file, config));
        // Tells at once where the file is no database.
        target.look(ErrorCode.TARGET_CONNECTION, "opening " + file, connection -> true, false);
        return target;
    }

    @Override
    public String description() {
        return Connector.description(file());
    }

    private DatabaseFile file() {
        return connector.file();
    }

    @Override
    public boolean isSameAs(SourceDatabase source) {
        return source instanceof SqliteSource other && file().isSameAs(other.file());
    }

    @Override
    public DatabaseSchema schema() {
        return look(
                ErrorCode.TARGET_SCHEMA,
                "reading the tables of " + file(),
                connection -> new SchemaReader(connection).read(),
                DatabaseSchema.of(List.of(), List.of(), List.of()));
    }

    @Override
    public List<String> tablesWithRows() {
        return look(
                ErrorCode.TARGET_SCHEMA,
                "looking for rows in " + file(),
                SqliteTarget::tablesWithRows,
                List.<String>of());
    }

    private static List<String> tablesWithRows(SQLiteConnection connection) throws SQLException {
        CatalogReader catalog = new CatalogReader(connection);
        List<String> names =
                new ArrayList<>(catalog.read().stream().map(CatalogTable::name).toList());
        names.addAll(catalog.virtualTables());
        List<String> holding = new ArrayList<>();
        for (String name : names) {
            if (new TargetObjects(connection).holdsRows(name)) {
                holding.add(name);
            }
        }
        return holding;
    }

    @Override
    public List<String> misfits(Collection<Table> sourceTables) {
        List<CatalogTable> targetTables = look(
                ErrorCode.TARGET_SCHEMA,
                "reading the tables of " + file(),
                connection -> new CatalogReader(connection).read(),
                List.<CatalogTable>of());
        return new MisfitFinder(targetTables).find(sourceTables);
    }

    /** Reads something of the file as it was before the run. */
    private <T> T look(ErrorCode code, String doing, TargetTransaction.Action<T> action, T whereThereIsNoFile) {
        if (!existed) {
            return whereThereIsNoFile;
        }
        try (SQLiteConnection connection = connector.openToWrite()) {
            return action.run(connection);
        } catch (SQLException e) {
            throw SqliteFailure.of(code, doing, e);
        }
    }

    /** A run is one transaction: there is never part of one. */
    @Override
    public Optional<RunRecord> unfinished() {
        return Optional.empty();
    }

    @Override
    public Optional<String> begin(Map<String, String> facts) {
        return Optional.empty();
    }

    @Override
    public void resume(
            RunPhase phase,
            Collection<Table> sourceTables,
            Collection<Table> emptied,
            List<SchemaScript.Definition> afterRows) {
        throw new IllegalStateException("nothing is unfinished");
    }

    @Override
    public void recreate(SchemaScript script) {
        TargetTransaction running = transaction();
        running.forgetTriggers();
        running.run(ErrorCode.TARGET_SCHEMA, "dropping what " + file() + " holds", connection -> {
            new TargetObjects(connection).dropAll();
            return connection;
        });
        running.create(script.beforeRows());
        running.rehearse(script.afterRows());
    }

    @Override
    public void empty(Collection<Table> emptied) {
        transaction().run(ErrorCode.TARGET_WRITE, "emptying the tables of " + file(), connection -> {
            List<String> names =
                    emptied.stream().map(table -> Names.fold(table.id().name())).toList();
            new TargetObjects(connection)
                    .empty(new CatalogReader(connection)
                            .read().stream()
                                    .filter(table -> names.contains(Names.fold(table.name())))
                                    .toList());
            return connection;
        });
    }

    @Override
    public int sessions(int wanted) {
        // They would take turns in the one transaction.
        return 1;
    }

    @Override
    public WriteSession openSession() {
        return new SqliteWriteSession(transaction());
    }

    private synchronized TargetTransaction transaction() {
        if (transaction == null) {
            transaction = begin();
        }
        return transaction;
    }

    private TargetTransaction begin() {
        if (!existed) {
            file().create();
        }
        try {
            return TargetTransaction.begin(new GuardedConnection(connector.openToWrite()), file());
        } catch (SQLException e) {
            throw SqliteFailure.of(ErrorCode.TARGET_CONNECTION, "opening " + file() + " to write", e);
        }
    }

    @Override
    public void complete(Map<String, String> facts) {
        // There is no record.
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        transaction().commit(file(), afterRows);
    }

    @Override
    public synchronized String abandon() {
        if (transaction == null) {
            return file().path() + " was not touched";
        }
        if (transaction.committed()) {
            return file().path() + " holds the whole slice";
        }
        transaction.rollBack();
        return existed ? file().path() + " is as it was before: everything was rolled back" : removed();
    }

    private String removed() {
        try {
            file().delete();
            return file().path() + ", which did not exist before, is removed again";
        } catch (IOException e) {
            return file().path() + ", which did not exist before, is left empty: it could not be removed ("
                    + e.getMessage() + ")";
        }
    }

    @Override
    public String standing() {
        TargetTransaction running = transaction;
        if (running == null) {
            return file().path() + " was not touched";
        }
        return switch (running.state()) {
            case COMMITTED -> file().path() + " holds the whole slice";
            case COMMITTING ->
                file().path() + " holds the whole slice or is as it was before: it was just being committed";
            case OPEN, ROLLED_BACK -> file().path() + " is as it was before: nothing was committed";
        };
    }

    @Override
    public void cancel() {
        TargetTransaction running = transaction;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public synchronized void close() {
        if (transaction != null) {
            if (transaction.committed()) {
                transaction.rollBack();
            } else {
                abandon();
            }
        }
    }
}

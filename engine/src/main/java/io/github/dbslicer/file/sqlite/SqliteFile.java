package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.Beside;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileTarget;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A SQLite database that is made as a file. */
final class SqliteFile implements FileTarget {
    /** Nothing is to be undone of a file that is thrown away where the run fails; it is made durable at the end. */
    private static final List<String> LOADING = List.of(
            "PRAGMA encoding = 'UTF-8'",
            "PRAGMA journal_mode = OFF",
            "PRAGMA synchronous = OFF",
            "PRAGMA locking_mode = EXCLUSIVE",
            "PRAGMA foreign_keys = OFF",
            // Negative means KiB.
            "PRAGMA cache_size = -32768",
            "BEGIN");

    private final SqliteFormat format;
    private final Beside place;
    private final Remarks remarks = new Remarks();
    private @Nullable FileContents contents;
    private Map<TableId, SqliteTable> tables = Map.of();
    private volatile @Nullable FileConnection connection;

    SqliteFile(SqliteFormat format, Path path) {
        this.format = format;
        this.place = Beside.file(path);
    }

    @Override
    public FileFormat format() {
        return format;
    }

    @Override
    public String description() {
        return place.place().toString();
    }

    @Override
    public boolean isSameAs(SourceDatabase source) {
        return place.isSameAs(source);
    }

    @Override
    public boolean exists() {
        return place.exists();
    }

    @Override
    public void prepare(FileContents prepared) {
        contents = prepared;
        tables = SqliteTables.of(prepared, remarks);
    }

    @Override
    public Optional<String> begin(Map<String, String> facts) {
        return Optional.empty();
    }

    @Override
    public void recreate(SchemaScript script) {
        throw new UnsupportedOperationException("holds no schema");
    }

    @Override
    public void empty(Collection<Table> emptied) {
        FileConnection opened = FileConnection.open(place.create(), place.place());
        connection = opened;
        opened.run("creating the database", () -> {
            for (String pragma : LOADING) {
                opened.execute(pragma);
            }
        });
        for (SqliteTable table : tables.values()) {
            opened.run("creating table " + table.name(), () -> opened.execute(CreateTable.sql(table)));
        }
    }

    /** SQLite has one writer at a time. */
    @Override
    public int sessions(int wanted) {
        return 1;
    }

    @Override
    public WriteSession openSession() {
        FileContents prepared = contents;
        if (prepared == null) {
            throw new IllegalStateException("not prepared");
        }
        return new SqliteFileSession(opened(), prepared.dialect(), tables, remarks);
    }

    @Override
    public void complete(Map<String, String> facts) {
        // The file shows its rows.
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        FileConnection file = opened();
        file.run("writing " + place.place(), () -> file.execute("COMMIT"));
        new Finishing(file, tables.values(), remarks).finish();
        file.close();
        connection = null;
        place.finish();
    }

    @Override
    public List<String> remarks() {
        return remarks.all();
    }

    @Override
    public String abandon() {
        closeConnection();
        return place.discard();
    }

    @Override
    public String standing() {
        return place.standing();
    }

    @Override
    public void cancel() {
        FileConnection open = connection;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void close() {
        closeConnection();
        place.discard();
    }

    private void closeConnection() {
        FileConnection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    private FileConnection opened() {
        FileConnection open = connection;
        if (open == null) {
            throw new IllegalStateException("not created");
        }
        return open;
    }
}

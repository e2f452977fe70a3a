package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.Beside;
import io.github.dbslicer.file.BesideTarget;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A SQLite database that is made as a file. */
final class SqliteFile extends BesideTarget {
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

    private final Remarks remarks = new Remarks();
    private Map<TableId, SqliteTable> tables = Map.of();
    private volatile @Nullable FileConnection connection;

    SqliteFile(SqliteFormat format, Path path) {
        super(format, Beside.file(path));
    }

    @Override
    public void prepare(FileContents prepared) {
        super.prepare(prepared);
        tables = SqliteTables.of(prepared, remarks);
    }

    @Override
    public void empty(Collection<Table> emptied) {
        FileConnection opened = FileConnection.open(beside().create(), beside().place());
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
        return new SqliteFileSession(opened(), contents().dialect(), tables, remarks);
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        FileConnection file = opened();
        file.run("writing " + beside().place(), () -> file.execute("COMMIT"));
        new Finishing(file, tables.values(), remarks).finish();
        file.close();
        connection = null;
        beside().finish();
    }

    @Override
    public List<String> remarks() {
        return remarks.all();
    }

    @Override
    public void cancel() {
        super.cancel();
        FileConnection open = connection;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    protected void stop() {
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

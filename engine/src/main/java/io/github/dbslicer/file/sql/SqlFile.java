package io.github.dbslicer.file.sql;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.ScriptText;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.Beside;
import io.github.dbslicer.file.BesideTarget;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A script that is written: settings and definitions, rows as they come, definitions that are to find rows. */
final class SqlFile extends BesideTarget {
    private final Compression compression;
    private final Map<String, Long> rows = new ConcurrentHashMap<>();
    private final AtomicLong longestStatement = new AtomicLong();

    private volatile @Nullable Writing writing;

    SqlFile(FileFormat format, Path path, Compression compression) {
        super(format, Beside.file(path));
        this.compression = compression;
    }

    /** What there is from the definitions on. */
    private record Writing(ScriptText script, SqlHead head, SqlPieces pieces) {}

    @Override
    public String description() {
        return "SQL script " + beside().place();
    }

    @Override
    public void recreate(SchemaScript definitions) {
        FileContents what = contents();
        ScriptText script = what.dialect().script(definitions);
        SqlHead head = new SqlHead(what, script);
        what.tables().forEach(table -> rows.put(table.toString(), 0L));
        SqlPieces pieces = new SqlPieces(beside().create(), beside().place(), compression, head.head(0));
        writing = new Writing(script, head, pieces);
        pieces.append(script.opening());
    }

    @Override
    public WriteSession openSession() {
        Writing current = current();
        return new SqlSession(current.script(), current.pieces().file(), compression, this::wrote);
    }

    private void wrote(Table table, int count, long statement) {
        rows.merge(table.toString(), (long) count, Long::sum);
        longestStatement.accumulateAndGet(statement, Math::max);
    }

    private Writing current() {
        Writing current = writing;
        if (current == null) {
            throw new IllegalStateException("the script has not been begun");
        }
        return current;
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        Writing current = current();
        current.pieces()
                .append(current.script().closing(afterRows) + current.head().counts(new TreeMap<>(rows)));
        current.pieces().finish(current.head().head(longestStatement.get()));
        beside().finish();
    }

    @Override
    protected void stop() {
        Writing current = writing;
        if (current != null) {
            current.pieces().close();
        }
    }
}

package io.github.dbslicer.file.sql;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.ScriptText;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.Beside;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileTarget;
import io.github.dbslicer.schema.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A script that is written: settings and definitions, rows as they come, definitions that are to find rows. */
final class SqlFile implements FileTarget {
    private final FileFormat format;
    private final Beside beside;
    private final Compression compression;
    private final Map<String, Long> rows = new ConcurrentHashMap<>();
    private final AtomicLong longestStatement = new AtomicLong();

    private @Nullable FileContents contents;
    private volatile @Nullable Writing writing;

    SqlFile(FileFormat format, Path path, Compression compression) {
        this.format = format;
        this.beside = Beside.file(path);
        this.compression = compression;
    }

    /** What there is from the definitions on. */
    private record Writing(ScriptText script, SqlHead head, SqlPieces pieces) {}

    @Override
    public String description() {
        return "SQL script " + beside.place();
    }

    @Override
    public FileFormat format() {
        return format;
    }

    @Override
    public boolean isSameAs(SourceDatabase source) {
        return beside.isSameAs(source);
    }

    @Override
    public boolean exists() {
        return beside.exists();
    }

    @Override
    public void prepare(FileContents what) {
        contents = what;
    }

    @Override
    public Optional<String> begin(Map<String, String> facts) {
        return Optional.empty();
    }

    @Override
    public void recreate(SchemaScript definitions) {
        FileContents what = contents;
        if (what == null) {
            throw new IllegalStateException("nobody has said what the script is to hold");
        }
        ScriptText script = what.dialect().script(definitions);
        SqlHead head = new SqlHead(what, script);
        what.tables().forEach(table -> rows.put(table.toString(), 0L));
        SqlPieces pieces = new SqlPieces(beside.create(), beside.place(), compression, head.head(0));
        writing = new Writing(script, head, pieces);
        pieces.append(script.opening());
    }

    @Override
    public void empty(Collection<Table> tables) {
        throw new IllegalStateException("a script without definitions");
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
    public void complete(Map<String, String> facts) {
        // There is no record: a script is there once it is whole.
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        Writing current = current();
        current.pieces()
                .append(current.script().closing(afterRows) + current.head().counts(new TreeMap<>(rows)));
        current.pieces().finish(current.head().head(longestStatement.get()));
        beside.finish();
    }

    @Override
    public String abandon() {
        Writing current = writing;
        if (current != null) {
            current.pieces().close();
        }
        return beside.discard();
    }

    @Override
    public String standing() {
        return beside.standing();
    }

    @Override
    public void cancel() {
        // Nothing takes long.
    }

    @Override
    public void close() {
        abandon();
    }
}

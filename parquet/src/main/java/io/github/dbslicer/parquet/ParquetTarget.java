package io.github.dbslicer.parquet;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.Beside;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.DirectoryManifest;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileNames;
import io.github.dbslicer.file.FileTarget;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A directory of Parquet files. */
final class ParquetTarget implements FileTarget {
    private static final String ENDING = ".parquet";

    private final FileFormat format;
    private final Beside directory;
    private final Compression compression;
    private final Map<TableId, TableFile> files = new TreeMap<>();
    private final Backlog backlog = new Backlog();
    private @Nullable FileContents contents;
    private @Nullable Path written;
    private volatile boolean cancelled;

    ParquetTarget(FileFormat format, Path place, Compression compression) {
        this.format = format;
        this.directory = Beside.directory(place, found -> DirectoryManifest.listedFiles(format.name(), found));
        this.compression = compression;
    }

    @Override
    public FileFormat format() {
        return format;
    }

    @Override
    public String description() {
        return "Parquet files in " + directory.place();
    }

    @Override
    public boolean isSameAs(SourceDatabase source) {
        return directory.isSameAs(source);
    }

    @Override
    public boolean exists() {
        return directory.exists();
    }

    @Override
    public void prepare(FileContents told) {
        contents = told;
    }

    @Override
    public Optional<String> begin(Map<String, String> facts) {
        FileContents told = prepared();
        Path hidden = directory.create();
        written = hidden;
        FileFacts fileFacts = new FileFacts(told);
        Map<TableId, String> names =
                FileNames.of(told.tables().stream().map(Table::id).toList());
        for (Table table : told.tables()) {
            Path file = hidden.resolve(names.get(table.id()) + ENDING);
            files.put(
                    table.id(),
                    new TableFile(
                            file, new TableColumns(told.dialect(), table), PageCompression.of(compression), fileFacts));
        }
        return Optional.empty();
    }

    private FileContents prepared() {
        FileContents told = contents;
        if (told == null) {
            throw new IllegalStateException("nothing is known of what is to be written");
        }
        return told;
    }

    @Override
    public void recreate(SchemaScript script) {
        throw new IllegalStateException("the files hold no definitions");
    }

    @Override
    public void empty(Collection<Table> tables) {
        // they are new
    }

    @Override
    public WriteSession openSession() {
        return new ParquetSession(files, backlog);
    }

    @Override
    public void complete(Map<String, String> facts) {
        // there is no record of a run that is not whole
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        Path hidden = written;
        if (hidden == null) {
            throw new IllegalStateException("nothing was begun");
        }
        backlog.drain();
        List<DirectoryManifest.RowsFile> whole =
                files.values().stream().map(this::finish).toList();
        new DirectoryManifest(format.name(), prepared(), compression).write(hidden, whole, () -> cancelled);
        directory.finish();
    }

    private DirectoryManifest.RowsFile finish(TableFile file) {
        if (cancelled) {
            throw new SliceException(ErrorCode.INTERRUPTED, "the run has ended");
        }
        long rows = file.finish();
        return new DirectoryManifest.RowsFile(file.columns().table(), file.name(), rows);
    }

    @Override
    public String abandon() {
        return directory.discard();
    }

    @Override
    public String standing() {
        return directory.standing();
    }

    @Override
    public void cancel() {
        cancelled = true;
        backlog.end();
    }

    @Override
    public void close() {
        directory.discard();
    }
}

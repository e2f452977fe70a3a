package io.github.dbslicer.parquet;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.Beside;
import io.github.dbslicer.file.BesideTarget;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.DirectoryManifest;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileNames;
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
final class ParquetTarget extends BesideTarget {
    private static final String ENDING = ".parquet";

    private final Compression compression;
    private final Map<TableId, TableFile> files = new TreeMap<>();
    private final Backlog backlog = new Backlog();
    private @Nullable Path written;

    ParquetTarget(FileFormat format, Path place, Compression compression) {
        super(format, Beside.directory(place, found -> DirectoryManifest.listedFiles(format.name(), found)));
        this.compression = compression;
    }

    @Override
    public String description() {
        return "Parquet files in " + beside().place();
    }

    @Override
    public Optional<String> begin(Map<String, String> facts) {
        FileContents told = contents();
        Path hidden = beside().create();
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

    @Override
    public void empty(Collection<Table> tables) {
        // they are new
    }

    @Override
    public WriteSession openSession() {
        return new ParquetSession(files, backlog);
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
        new DirectoryManifest(format().name(), contents(), compression).write(hidden, whole, this::isCancelled);
        beside().finish();
    }

    private DirectoryManifest.RowsFile finish(TableFile file) {
        if (isCancelled()) {
            throw new SliceException(ErrorCode.INTERRUPTED, "the run has ended");
        }
        long rows = file.finish();
        return new DirectoryManifest.RowsFile(file.columns().table(), file.name(), rows);
    }

    @Override
    protected void stop() {
        // A file is open only while rows are added to it.
    }

    @Override
    public void cancel() {
        super.cancel();
        backlog.end();
    }
}

package io.github.dbslicer.file.csv;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.Beside;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.DirectoryManifest;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileTarget;
import io.github.dbslicer.schema.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A directory that CSV files are written to. */
final class CsvTarget implements FileTarget {
    private final CsvFormat format;
    private final Beside directory;
    private final Compression compression;
    private @Nullable FileContents contents;
    private @Nullable CsvFiles files;
    private volatile boolean cancelled;

    CsvTarget(CsvFormat format, Path path, Compression compression) {
        this.format = format;
        this.directory = Beside.directory(path, place -> DirectoryManifest.listedFiles(format.name(), place));
        this.compression = compression;
    }

    @Override
    public FileFormat format() {
        return format;
    }

    @Override
    public String description() {
        return directory.place().toString();
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
    public void prepare(FileContents prepared) {
        contents = prepared;
        // Says of a value that it could not give before anything is written.
        prepared.tables().forEach(table -> CsvColumns.of(prepared.dialect(), table));
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
    public void empty(Collection<Table> tables) {
        files = CsvFiles.create(directory, prepared(), compression);
    }

    @Override
    public WriteSession openSession() {
        return new CsvSession(created(), prepared().dialect(), compression);
    }

    @Override
    public void complete(Map<String, String> facts) {
        // The manifest says how many rows there are.
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        created().close();
        List<DirectoryManifest.RowsFile> written = created().all().stream()
                .map(file -> new DirectoryManifest.RowsFile(
                        file.table(), file.name(), file.rows().get()))
                .toList();
        new DirectoryManifest(format.name(), prepared(), compression)
                .write(created().directory(), written, () -> cancelled);
        directory.finish();
    }

    @Override
    public String abandon() {
        if (files != null) {
            files.close();
        }
        return directory.discard();
    }

    @Override
    public String standing() {
        return directory.standing();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
        directory.discard();
    }

    private FileContents prepared() {
        if (contents == null) {
            throw new IllegalStateException("not prepared");
        }
        return contents;
    }

    private CsvFiles created() {
        if (files == null) {
            throw new IllegalStateException("not created");
        }
        return files;
    }
}

package io.github.dbslicer.file.csv;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.Beside;
import io.github.dbslicer.file.BesideTarget;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.DirectoryManifest;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.schema.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directory that CSV files are written to. */
final class CsvTarget extends BesideTarget {
    private final Compression compression;
    private @Nullable CsvFiles files;

    CsvTarget(CsvFormat format, Path path, Compression compression) {
        super(format, Beside.directory(path, place -> DirectoryManifest.listedFiles(format.name(), place)));
        this.compression = compression;
    }

    @Override
    public void prepare(FileContents prepared) {
        super.prepare(prepared);
        // Says of a value that it could not give before anything is written.
        prepared.tables().forEach(table -> CsvColumns.of(prepared.dialect(), table));
    }

    @Override
    public void empty(Collection<Table> tables) {
        files = CsvFiles.create(beside(), contents(), compression);
    }

    @Override
    public WriteSession openSession() {
        return new CsvSession(created(), contents().dialect(), compression);
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        created().close();
        List<DirectoryManifest.RowsFile> written = created().all().stream()
                .map(file -> new DirectoryManifest.RowsFile(
                        file.table(), file.name(), file.rows().get()))
                .toList();
        new DirectoryManifest(format().name(), contents(), compression)
                .write(created().directory(), written, this::isCancelled);
        beside().finish();
    }

    @Override
    protected void stop() {
        if (files != null) {
            files.close();
        }
    }

    private CsvFiles created() {
        if (files == null) {
            throw new IllegalStateException("not created");
        }
        return files;
    }
}

package io.github.dbslicer.file.csv;

import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.PieceWriter;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import java.util.HashMap;
import java.util.Map;

/** Appends batches to the files of their tables, each as a piece. */
final class CsvSession implements WriteSession {
    private final CsvFiles files;
    private final Dialect dialect;
    private final PieceWriter writer;
    private final Map<Projection, CsvLines> lines = new HashMap<>();

    CsvSession(CsvFiles files, Dialect dialect, Compression compression) {
        this.files = files;
        this.dialect = dialect;
        this.writer = new PieceWriter(compression);
    }

    @Override
    public void write(Projection projection, RowBatch rows) {
        CsvFile file = files.of(projection.table().id());
        CsvLines columns = lines.computeIfAbsent(projection, known -> new CsvLines(CsvColumns.of(dialect, known)));
        writer.append(file.pieces(), out -> columns.write(rows, out));
        file.rows().addAndGet(rows.rows());
    }

    @Override
    public void delete(Table table, Lookup keys) {
        throw new UnsupportedOperationException("no file is continued");
    }

    @Override
    public void abort() {
        writer.abort();
    }

    @Override
    public void close() {
        writer.close();
    }
}

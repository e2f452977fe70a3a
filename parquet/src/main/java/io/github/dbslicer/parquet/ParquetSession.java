package io.github.dbslicer.parquet;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.Map;

/** Takes rows for the files of all tables. */
final class ParquetSession implements WriteSession {
    private final Map<TableId, TableFile> files;
    private final Backlog backlog;

    ParquetSession(Map<TableId, TableFile> files, Backlog backlog) {
        this.files = files;
        this.backlog = backlog;
    }

    @Override
    public void write(Projection projection, RowBatch rows) {
        TableFile file = files.get(projection.table().id());
        if (file == null) {
            throw new IllegalStateException("no file for " + projection.table());
        }
        if (rows.rows() > 0) {
            backlog.add(file, file.columns().read(projection, rows));
        }
    }

    @Override
    public void delete(Table table, Lookup keys) {
        throw new IllegalStateException("rows of a file are not deleted");
    }

    @Override
    public void abort() {
        backlog.end();
    }

    @Override
    public void close() {
        // the files are the target's
    }
}

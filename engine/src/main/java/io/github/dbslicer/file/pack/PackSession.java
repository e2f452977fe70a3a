package io.github.dbslicer.file.pack;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowLines;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.pack.ManifestJson.PartJson;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import java.time.Instant;
import java.util.IdentityHashMap;

/** Writes batches, each as a part of its table. */
final class PackSession implements WriteSession {
    private final PackWriter writer;
    private final AllParts parts;
    private final RowLines lines;
    private final Instant time;
    /** A run has one projection for each of its selections, so that there are few; comparing them by value would take long. */
    private final IdentityHashMap<Projection, TableParts> known = new IdentityHashMap<>();

    /** @param writer closed with this session */
    PackSession(PackWriter writer, AllParts parts, RowLines lines, Instant time) {
        this.writer = writer;
        this.parts = parts;
        this.lines = lines;
        this.time = time;
    }

    @Override
    public void write(Projection projection, RowBatch rows) {
        if (rows.rows() == 0) {
            return;
        }
        TableParts table = known.computeIfAbsent(projection, parts::of);
        int number = table.next();
        int columns = projection.written();
        Entry entry = new Entry(
                table.name(number), lines.length(rows, columns), time, false, out -> lines.write(rows, columns, out));
        table.written(number, PartJson.of(rows.rows(), writer.append(entry)));
    }

    @Override
    public void delete(Table table, Lookup keys) {
        throw new UnsupportedOperationException("a pack has no rows of a former run");
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

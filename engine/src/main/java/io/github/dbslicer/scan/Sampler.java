package io.github.dbslicer.scan;

import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at some rows of tables. Their values are counted, and forgotten batch by batch. */
final class Sampler {
    private static final RowFilter ANY_ROW = new RowFilter.Condition("1 = 1");
    private static final int BATCH_ROWS = 200;
    private static final int BATCH_BYTES = 1 << 22;
    /** Past which no more rows of a table are looked at. */
    private static final long MOST_BYTES = 1 << 25;
    /** Of one value: what it is shows by then. */
    private static final int MOST_OF_VALUE = 1 << 12;

    private final Dialect dialect;
    private final int rows;
    private final ByteArray plain = new ByteArray();

    /** @param rows of a table that are looked at, at least 1 */
    Sampler(Dialect dialect, int rows) {
        this.dialect = dialect;
        this.rows = rows;
    }

    /** By column; those whose type shows no text are left out. */
    Map<Column, ColumnSample> sample(ReadSession session, Table table) {
        List<Column> columns = table.columns().stream()
                .filter(column -> TypeFamily.of(column).readable())
                .toList();
        Map<Column, ColumnSample> samples = new LinkedHashMap<>();
        columns.forEach(column -> samples.put(column, new ColumnSample()));
        if (!columns.isEmpty()) {
            List<Output> outputs = columns.stream()
                    .map(column -> (Output) new Output.Original(column))
                    .toList();
            read(session, new Projection(table, outputs, 0), samples);
        }
        return samples;
    }

    private void read(ReadSession session, Projection projection, Map<Column, ColumnSample> samples) {
        List<RowText> texts = samples.keySet().stream().map(dialect::rowText).toList();
        List<ColumnSample> counts = List.copyOf(samples.values());
        RowBatch batch = new RowBatch(counts.size());
        long bytes = 0;
        try (RowReader reader = session.scan(projection, new RowFilter.First(ANY_ROW, rows))) {
            while (bytes < MOST_BYTES && reader.read(batch, BATCH_ROWS, BATCH_BYTES)) {
                bytes += batch.byteSize();
                for (int row = 0; row < batch.rows(); row++) {
                    for (int column = 0; column < counts.size(); column++) {
                        if (!batch.isNull(row, column) && batch.storageClass(row, column) != RowBatch.BLOB) {
                            counts.get(column).add(text(batch, row, column, texts.get(column)));
                        }
                    }
                }
            }
        }
    }

    /** The beginning of a value, as long as it takes to see what it is. */
    private String text(RowBatch batch, int row, int column, RowText form) {
        plain.clear();
        form.toPlain(batch.data(), batch.start(row, column), batch.length(row, column), plain);
        return new String(plain.data(), 0, Math.min(plain.length(), MOST_OF_VALUE), StandardCharsets.UTF_8);
    }
}

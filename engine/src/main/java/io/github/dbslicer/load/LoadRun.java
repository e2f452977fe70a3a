package io.github.dbslicer.load;

import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.pack.Pack;
import io.github.dbslicer.file.pack.PackPart;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.Crew;
import io.github.dbslicer.run.FailedRun;
import io.github.dbslicer.run.RowFlow;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.SliceListener;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** One run from a pack that has been checked to the loaded target. */
final class LoadRun {
    private final Pack pack;
    private final PackedTables tables;
    private final LoadTarget target;
    private final Crew<PackReader> crew;
    private final RowFlow flow;
    private final SliceListener listener;
    private final Map<TableId, TableLoad> loads = new TreeMap<>();
    private final AtomicInteger unread;

    /** @param crew whose work ends with the run */
    LoadRun(Pack pack, PackedTables tables, LoadTarget target, Crew<PackReader> crew, SliceListener listener) {
        this.pack = pack;
        this.tables = tables;
        this.target = target;
        this.crew = crew;
        this.flow = crew.flow(() -> {});
        this.listener = listener;
        this.unread = new AtomicInteger(tables.parts().size());
        Map<TableId, Long> parts = tables.parts().stream()
                .collect(Collectors.groupingBy(part -> part.table().id(), Collectors.counting()));
        parts.forEach((table, count) -> loads.put(table, new TableLoad(table, count, listener)));
    }

    /**
     * @param file as users call it
     * @param started by {@link System#nanoTime()}
     */
    LoadResult run(String file, long started) {
        try {
            load(file);
            refuseOtherCounts();
            target.finish();
        } catch (RuntimeException | OutOfMemoryError failure) {
            throw FailedRun.of(failure, rowsByTable(), target.database());
        }
        return new LoadResult(
                pack.manifest().moment(),
                rowsByTable(),
                loads.values().stream().mapToLong(TableLoad::bytes).sum(),
                target.script().map(SchemaScript::notCopied).orElse(List.of()),
                Duration.ofNanos(System.nanoTime() - started));
    }

    /** Rows are read while the target is made ready for them. */
    private void load(String file) {
        try {
            tables.parts().forEach(part -> crew.readers().submit(reader -> read(part, reader), this::oneRead));
            target.makeReady(file, listener);
            crew.writers().start();
            crew.readers().ending().await(() -> unread.get() == 0);
            crew.writers().drain();
        } catch (RuntimeException | Error failure) {
            crew.abort();
            throw failure;
        }
        crew.close();
    }

    private void oneRead() {
        unread.decrementAndGet();
        crew.readers().ending().changed();
    }

    private void read(PackPart part, PackReader reader) {
        TableLoad load = Objects.requireNonNull(loads.get(part.table().id()));
        load.begin();
        reader.read(part, rows -> handOver(rows, part, load));
        load.read();
    }

    private void handOver(RowReader rows, PackPart part, TableLoad load) {
        int columns = Math.max(1, part.projection().outputs().size());
        RowBatch batch = flow.batch(columns);
        while (flow.read(rows, batch)) {
            handOver(batch, part, load);
            batch = flow.batch(columns);
        }
        flow.giveBack(batch);
    }

    private void handOver(RowBatch batch, PackPart part, TableLoad load) {
        load.found();
        flow.write(batch, session -> {
            session.target().write(part.projection(), batch);
            load.written(batch);
        });
    }

    /** A pack whose bytes are as they were written holds as many rows as it says, unless whoever wrote it was mistaken. */
    private void refuseOtherCounts() {
        Map<TableId, Long> loaded = rowsByTable();
        tables.rows().forEach((table, said) -> {
            long rows = loaded.getOrDefault(table, 0L);
            if (rows != said) {
                throw new SliceException(
                        ErrorCode.SOURCE_FILE,
                        String.format(
                                Locale.ROOT,
                                "The pack holds %,d rows of table %s, and says that they are %,d. Write it anew.",
                                rows,
                                table,
                                said));
            }
        });
    }

    private Map<TableId, Long> rowsByTable() {
        Map<TableId, Long> rows = new TreeMap<>();
        for (Table table : pack.schema().tables()) {
            rows.put(table.id(), 0L);
        }
        loads.forEach((table, load) -> rows.put(table, load.rows()));
        return rows;
    }
}

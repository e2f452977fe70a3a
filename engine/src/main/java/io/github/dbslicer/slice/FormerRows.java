package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.Crew;
import io.github.dbslicer.run.TaskRound;
import io.github.dbslicer.run.Workers;
import io.github.dbslicer.run.WriterSession;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The rows that an unfinished run has left in the target. */
final class FormerRows implements AutoCloseable {
    private final Preparation preparation;
    private final DatabaseSchema target;
    private final KeyStore keys;
    private final ReadSessionPool readers;
    private final Map<TableId, FormerTable> tables = new TreeMap<>();
    private boolean refreshing;

    /**
     * @param target the tables that it has
     * @param reading opens the target as a database to read from; closed with this
     */
    FormerRows(Preparation preparation, DatabaseSchema target, KeyStore keys, Supplier<SourceDatabase> reading) {
        this.keys = keys;
        this.preparation = preparation;
        this.target = target;
        this.readers = new ReadSessionPool(reading);
    }

    ReadSessionPool readers() {
        return readers;
    }

    /** Whether values of rows that are there are compared with the source's. */
    boolean refreshing() {
        return refreshing;
    }

    /** The target's own table that takes rows of the source's. */
    Table targetTable(Table source) {
        return TargetColumns.table(target, source);
    }

    /** How many rows each table holds of those that the slice has rows in. */
    Map<TableId, Long> count() {
        Map<TableId, Long> counts = new TreeMap<>();
        preparation.schema().tables().forEach(table -> counts.put(table.id(), 0L));
        preparation.tablesWithRows().forEach(table -> counts.put(table.id(), count(targetTable(table))));
        return counts;
    }

    private long count(Table table) {
        Projection projection = new Projection(table, List.of(new Output.Condition("1 = 1")), 0);
        return readers.with(session -> {
            long rows = 0;
            try (RowReader reader = session.scan(projection, new RowFilter.Condition("1 = 1"))) {
                RowBatch batch = new RowBatch(1);
                while (reader.read(batch, 100_000, 1 << 20)) {
                    rows += batch.rows();
                }
            }
            return rows;
        });
    }

    /**
     * Gets ready to find rows again by their identities. Nothing is changed yet.
     *
     * @throws SliceException {@code CONFIGURATION} or {@code TARGET_SCHEMA} where they cannot be found
     */
    void prepare(boolean refresh) {
        refreshing = refresh;
        List<String> problems = new ArrayList<>();
        for (Table source : preparation.tablesWithRows()) {
            if (!source.keyless()) {
                Table found = targetTable(source);
                problems.addAll(problems(source, found));
                tables.put(source.id(), new FormerTable(source, found, refresh, readers, keys));
            }
        }
        problems.addAll(readers.database()
                .unreadable(preparation.tablesWithRows().stream()
                        .map(this::targetTable)
                        .toList()));
        if (!problems.isEmpty()) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "The unfinished run in the target cannot be continued, since its rows cannot be found again:\n  "
                            + String.join("\n  ", problems)
                            + "\nNothing was changed. Run without --continue to begin anew.");
        }
    }

    private List<String> problems(Table source, Table found) {
        List<String> problems = new ArrayList<>();
        Map<String, String> masks = preparation.rules().masks(source.id());
        List<Column> theirs = TargetColumns.of(found, source.identity());
        for (int index = 0; index < theirs.size(); index++) {
            Column own = source.identity().get(index);
            Column other = theirs.get(index);
            if (masks.containsKey(own.name()) || preparation.masks().masks(source.id(), own.name())) {
                problems.add("table " + source + ": its key column " + own + " is masked");
            } else if (!TargetColumns.sameForm(own, other)) {
                problems.add("table " + source + ": its key column " + own + " is " + label(own) + " in the source and "
                        + label(other) + " in the target");
            }
        }
        return problems;
    }

    private static String label(Column column) {
        return column.type() + (column.charset().isEmpty() ? "" : " of character set " + column.charset());
    }

    /** Those that are emptied, since no key tells their rows apart. */
    List<Table> keyless() {
        return preparation.tablesWithRows().stream().filter(Table::keyless).toList();
    }

    /** The rows that are found again of a table; empty for one that is emptied. */
    Optional<FormerTable> of(TableId table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** Finds out which rows are there. */
    void read(Crew<ReaderSession> crew) {
        TaskRound.run(
                // Readers may be at work already, and wait until what is found out here lets the writers begin.
                crew.writers().workers(),
                tables.values().stream()
                        .<Workers.Task<WriterSession>>map(table -> session -> table.readIdentities())
                        .toList());
    }

    /** Makes the rows those of the slice, all of which have arrived. */
    void settle(Crew<ReaderSession> crew, RunBuilder builder) {
        List<Workers.Task<WriterSession>> deleting = new ArrayList<>();
        List<Workers.Task<ReaderSession>> writing = new ArrayList<>();
        List<Workers.Task<ReaderSession>> counting = new ArrayList<>();
        tables.forEach((id, table) -> {
            Admission slice = builder.admission(id);
            deleting.add(session -> table.deleteRest(slice, session));
            writing.add(session -> table.writeLate(builder.writtenPath(id), session, builder.flow()));
            counting.add(session -> table.refuseOthers(slice));
        });
        // A row that goes may keep one of another table out, where that is checked.
        readers.pause();
        TaskRound.run(crew.writers().workers(), deleting);
        readers.pause();
        TaskRound.run(crew.readers(), writing);
        crew.writers().drain();
        readers.pause();
        TaskRound.run(crew.readers(), counting);
    }

    Continuation continuation(String begun) {
        return new Continuation(
                begun,
                tables.values().stream().mapToLong(FormerTable::standing).sum(),
                tables.values().stream().mapToLong(FormerTable::deleted).sum(),
                tables.values().stream().mapToLong(FormerTable::replaced).sum(),
                refreshing);
    }

    /** Lets go of what its sessions lock, while none is in use. */
    void pause() {
        readers.pause();
    }

    /** Ends every session at once. */
    void abort() {
        readers.abort();
    }

    @Override
    public void close() {
        readers.close();
    }
}

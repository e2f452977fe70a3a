package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeyQueue;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.RowFlow;
import io.github.dbslicer.run.WriterSession;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A table of the target that may hold rows of an unfinished run, found by their identities, and what becomes of these rows. Safe for several
 * threads.
 *
 * <p>Rows that others keep out, because of a unique key that a row still has which is about to go, are written late: when all rows that go
 * are gone. Of these only the identities are kept.
 */
final class FormerTable {
    private static final int KEYS_PER_STATEMENT = 1_000;
    private static final int BATCH_ROWS = 20_000;
    private static final int BATCH_BYTES = 4 << 20;

    private final Table target;
    private final List<Column> identity;
    private final List<Column> targetIdentity;
    private final boolean refreshing;
    private final ReadSessionPool readers;
    private final KeyCodec codec;
    private final KeyStore store;
    private final KeySet present;
    private final KeyQueue late;
    private final AtomicLong standing = new AtomicLong();
    private final AtomicLong deleted = new AtomicLong();
    private final AtomicLong replaced = new AtomicLong();

    /**
     * @param source not keyless
     * @param target the target's own table, whose identity columns have the types of the source's
     * @param refreshing whether values of rows that are there are compared with the source's
     */
    FormerTable(Table source, Table target, boolean refreshing, ReadSessionPool readers, KeyStore store) {
        this.target = target;
        this.identity = source.identity();
        this.targetIdentity = TargetColumns.of(target, identity);
        this.refreshing = refreshing;
        this.readers = readers;
        this.codec = KeyCodec.of(identity);
        this.present = store.newSet(codec);
        this.store = store;
        this.late = store.newQueue(codec);
    }

    long standing() {
        return standing.get();
    }

    long deleted() {
        return deleted.get();
    }

    long replaced() {
        return replaced.get();
    }

    /** Finds out which rows are there. Comes before everything else. */
    void readIdentities() {
        scanIdentities(keys -> {
            if (present.addAll(keys).cardinality() < keys.size()) {
                throw new SliceException(
                        ErrorCode.TARGET_WRITE,
                        "table " + target + " of the target holds two rows of one key (" + identity
                                + " in the source). Run without --continue to make it anew.");
            }
        });
    }

    private void scanIdentities(Consumer<KeyList> taker) {
        Projection projection = values(targetIdentity, 0);
        int[] positions = IntStream.range(0, targetIdentity.size()).toArray();
        readers.with(reading -> {
            try (RowReader reader = reading.scan(projection, new RowFilter.Condition("1 = 1"))) {
                RowBatch batch = new RowBatch(targetIdentity.size());
                while (reader.read(batch, BATCH_ROWS, BATCH_BYTES)) {
                    taker.accept(encode(batch, positions).keys());
                }
            }
            return target;
        });
    }

    private Projection values(List<Column> columns, int written) {
        return new Projection(
                target, columns.stream().<Output>map(Output.Value::new).toList(), written);
    }

    /**
     * Takes those rows of the slice out of a batch that are not to be written now: those that are there. Where they are refreshed and differ,
     * what is there is deleted, and they are written late.
     *
     * @param positions of the identity in a row
     * @return how many
     */
    int sift(Projection projection, RowBatch rows, int[] positions, WriterSession session) {
        EncodedKeys keys = encode(rows, positions);
        BitSet there = keys.rowsOf(present.contained(keys.keys()));
        int count = there.cardinality();
        if (count == 0) {
            return 0;
        }
        int changed = refreshing ? replaceChanged(projection, rows, there, positions, session) : 0;
        standing.addAndGet(count - changed);
        replaced.addAndGet(changed);
        BitSet rest = new BitSet();
        rest.set(0, rows.rows());
        rest.andNot(there);
        rows.retain(rest);
        return count;
    }

    private int replaceChanged(
            Projection projection, RowBatch rows, BitSet there, int[] positions, WriterSession session) {
        ChangedRows comparison = new ChangedRows(
                rows,
                codec.encode(rows, positions, there),
                projection.writtenColumns().size());
        Projection ownValues = comparable(projection);
        int[] ownPositions = IntStream.range(
                        projection.written(), ownValues.outputs().size())
                .toArray();
        forChunks(
                comparison.keys(),
                lookup -> readers.with(reading -> {
                    try (RowReader reader = reading.lookup(ownValues, lookup)) {
                        RowBatch batch = new RowBatch(ownValues.outputs().size());
                        while (reader.read(batch, BATCH_ROWS, BATCH_BYTES)) {
                            comparison.compare(
                                    batch, encode(batch, ownPositions).keys());
                        }
                    }
                    return target;
                }));
        delete(comparison.differing(), session);
        KeyList missing = comparison.notEqual();
        late.add(missing);
        return missing.size();
    }

    /** What is written, then the identity. */
    private Projection comparable(Projection projection) {
        List<Column> own = TargetColumns.of(target, projection.writtenColumns());
        List<Output> outputs = new ArrayList<>();
        for (int index = 0; index < own.size(); index++) {
            boolean masked = projection.writtenOutputs().get(index) instanceof Output.Original;
            outputs.add(masked ? new Output.Original(own.get(index)) : new Output.Value(own.get(index)));
        }
        targetIdentity.forEach(column -> outputs.add(new Output.Value(column)));
        return new Projection(target, outputs, 0);
    }

    /** Writes rows that are not there; what other rows keep out is written late. */
    void write(Projection projection, RowBatch rows, int[] positions, WriterSession session) {
        try {
            session.target().write(projection, rows);
        } catch (SliceException refused) {
            if (!isKeptOut(refused)) {
                throw refused;
            }
            late.add(encode(rows, positions).keys());
        }
    }

    /** A violation of a constraint, in every database's words. */
    private static boolean isKeptOut(SliceException refused) {
        return refused.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith("23");
    }

    /** Deletes what is in the slice no more. Comes when every row of the slice has arrived. */
    void deleteRest(Admission slice, WriterSession session) {
        KeyQueue extra = store.newQueue(codec);
        scanIdentities(keys -> extra.add(slice.without(keys)));
        while (extra.waiting() > 0) {
            KeyList taken = extra.take(KEYS_PER_STATEMENT);
            delete(taken, session);
            deleted.addAndGet(taken.size());
        }
    }

    /**
     * Writes what is late, when everything that goes is gone.
     *
     * @param path of rows of the slice; empty where it has none of this table
     */
    void writeLate(Optional<RowPath> path, ReaderSession session, RowFlow flow) {
        while (path.isPresent() && late.waiting() > 0) {
            forChunks(
                    late.take(KEYS_PER_STATEMENT),
                    lookup -> missing(lookup).ifPresent(missing -> copy(path.get(), missing, session, flow)));
        }
    }

    /** @throws SliceException {@code VERIFICATION} where the table does not hold as many rows as the slice now */
    void refuseOthers(Admission slice) {
        AtomicLong found = new AtomicLong();
        scanIdentities(keys -> found.addAndGet(keys.size()));
        if (found.get() != slice.size()) {
            throw new SliceException(
                    ErrorCode.VERIFICATION,
                    String.format(
                            java.util.Locale.ROOT,
                            "table %s of the target holds %,d rows, where the slice has %,d. Does anything else write to it?",
                            target,
                            found.get(),
                            slice.size()));
        }
    }

    /** What of the rows that are looked for the target does not have. */
    private Optional<Lookup> missing(Lookup lookup) {
        KeySet there = codec.newSet();
        int[] own = IntStream.range(0, targetIdentity.size()).toArray();
        readers.with(reading -> {
            try (RowReader reader = reading.lookup(values(targetIdentity, 0), lookup)) {
                RowBatch batch = new RowBatch(targetIdentity.size());
                while (reader.read(batch, BATCH_ROWS, BATCH_BYTES)) {
                    there.addAll(encode(batch, own).keys());
                }
            }
            return target;
        });
        EncodedKeys wanted = encode(lookup.keys(), own);
        BitSet missing = there.contained(wanted.keys());
        missing.flip(0, wanted.keys().size());
        RowBatch keys = new RowBatch(identity.size());
        for (int i = missing.nextSetBit(0); i >= 0; i = missing.nextSetBit(i + 1)) {
            codec.decode(wanted.keys(), i, i + 1, keys);
        }
        return keys.rows() == 0
                ? Optional.empty()
                : Optional.of(new Lookup(identity, identity, keys, Optional.empty()));
    }

    private static void copy(RowPath path, Lookup lookup, ReaderSession session, RowFlow flow) {
        Projection projection = path.projection();
        int columns = projection.outputs().size();
        try (RowReader reader = session.source().lookup(projection, lookup)) {
            RowBatch batch = flow.batch(columns);
            while (flow.read(reader, batch)) {
                RowBatch found = batch;
                flow.write(found, writer -> {
                    path.mask(found);
                    writer.target().write(projection, found);
                });
                batch = flow.batch(columns);
            }
            flow.giveBack(batch);
        }
    }

    private void delete(KeyList keys, WriterSession session) {
        forChunks(keys, lookup -> session.target().delete(target, lookup));
    }

    /** Lookups in the target of so many of the keys each; their values are in the source's form. */
    private void forChunks(KeyList keys, Consumer<Lookup> taker) {
        for (int from = 0; from < keys.size(); from += KEYS_PER_STATEMENT) {
            RowBatch values = new RowBatch(identity.size());
            codec.decode(keys, from, Math.min(keys.size(), from + KEYS_PER_STATEMENT), values);
            taker.accept(new Lookup(targetIdentity, identity, values, Optional.empty()));
        }
    }

    private EncodedKeys encode(RowBatch rows, int[] positions) {
        BitSet all = new BitSet(rows.rows());
        all.set(0, rows.rows());
        return codec.encode(rows, positions, all);
    }
}

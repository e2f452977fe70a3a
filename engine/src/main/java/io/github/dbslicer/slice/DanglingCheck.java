package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.TaskRound;
import io.github.dbslicer.run.Workers;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds references in the target that name no row there, though they would where the whole slice were of one moment: rows that were there
 * before keep values of an earlier one. References that the source itself leaves open are none of them.
 */
final class DanglingCheck {
    private static final int BATCH_ROWS = 1_000;
    private static final int BATCH_BYTES = 4 << 20;

    private final Preparation preparation;
    private final FormerRows former;

    DanglingCheck(Preparation preparation, FormerRows former) {
        this.preparation = preparation;
        this.former = former;
    }

    /** @throws SliceException {@code VERIFICATION} that names the references */
    void refuseDangling(Workers<ReaderSession> workers) {
        Queue<String> found = new ConcurrentLinkedQueue<>();
        List<Workers.Task<ReaderSession>> tasks = Stream.of(
                        preparation.schema().relations(), preparation.rules().relations())
                .flatMap(List::stream)
                .filter(this::concerns)
                .<Workers.Task<ReaderSession>>map(relation -> session -> {
                    long rows = count(relation, session.source());
                    if (rows > 0) {
                        found.add(relation + " of " + rows + (rows == 1 ? " row" : " rows") + " at least");
                    }
                })
                .toList();
        TaskRound.run(workers, tasks);
        if (!found.isEmpty()) {
            throw new SliceException(
                    ErrorCode.VERIFICATION,
                    "References in the target name rows that are not there:\n  "
                            + found.stream().sorted().collect(Collectors.joining("\n  ")) + "\n" + SliceRun.STALE);
        }
    }

    /** Whether rows of the slice may hold such a reference. A masked one says nothing: it is held against the source's own values. */
    private boolean concerns(Relation relation) {
        Set<String> masked = masked(relation.child());
        Set<String> maskedParent = masked(relation.parent());
        boolean read = (relation.condition().isEmpty() || masked.isEmpty())
                && (relation.parentCondition().isEmpty() || maskedParent.isEmpty());
        return preparation.tablesWithRows().contains(child(relation))
                && preparation.schema().findTable(relation.parent()).isPresent()
                && read
                && relation.childColumns().stream().noneMatch(masked::contains)
                && relation.parentColumns().stream().noneMatch(maskedParent::contains);
    }

    /** The columns of a table that are masked, in whatever way. */
    private Set<String> masked(TableId table) {
        Set<String> masked = new HashSet<>(preparation.rules().masks(table).keySet());
        masked.addAll(preparation.masks().columns(table));
        return masked;
    }

    /** How many rows hold one; counted no further than the first thousand that are looked at together. */
    private long count(Relation relation, ReadSession source) {
        Table ownChild = former.targetTable(child(relation));
        Table ownParent = former.targetTable(preparation.schema().table(relation.parent()));
        List<Column> columns = columns(relation);
        Projection projection = projection(ownChild, TargetColumns.of(ownChild, columns));
        RowFilter filter = new RowFilter.WithoutParent(own(relation, ownChild, ownParent), ownParent);
        return former.readers().with(session -> {
            try (RowReader reader = session.scan(projection, filter)) {
                RowBatch batch = new RowBatch(columns.size());
                long stale = 0;
                while (stale == 0 && reader.read(batch, BATCH_ROWS, BATCH_BYTES)) {
                    stale = stale(relation, batch, source);
                }
                return stale;
            }
        });
    }

    private Table child(Relation relation) {
        return preparation.schema().table(relation.child());
    }

    /** Those of the reference, then those of the identity. */
    private List<Column> columns(Relation relation) {
        Table child = child(relation);
        List<Column> columns = new ArrayList<>(child.columns(relation.childColumns()));
        columns.addAll(child.identity());
        return columns;
    }

    private static Projection projection(Table table, List<Column> columns) {
        return new Projection(
                table, columns.stream().<Output>map(Output.Value::new).toList(), 0);
    }

    private static Relation own(Relation relation, Table child, Table parent) {
        return new Relation(
                relation.name(),
                child.id(),
                TargetColumns.names(child, relation.childColumns()),
                parent.id(),
                TargetColumns.names(parent, relation.parentColumns()),
                relation.condition(),
                relation.parentCondition(),
                relation.declared());
    }

    /** Those of the rows that the source does not have with the same reference, or else those whose reference names a row there. */
    private long stale(Relation relation, RowBatch rows, ReadSession source) {
        long other = child(relation).keyless() ? 0 : otherwise(relation, rows, source);
        return other > 0 ? other : resolved(relation, rows, source);
    }

    private long otherwise(Relation relation, RowBatch rows, ReadSession source) {
        Table child = child(relation);
        List<Column> columns = columns(relation);
        KeyCodec whole = KeyCodec.ofWholeRows(columns);
        int[] all = IntStream.range(0, columns.size()).toArray();
        KeySet inSource = whole.newSet();
        int[] identity =
                IntStream.range(relation.childColumns().size(), columns.size()).toArray();
        Lookup lookup = lookup(child.identity(), child.identity(), rows, identity, Optional.empty());
        try (RowReader reader = source.lookup(projection(child, columns), lookup)) {
            RowBatch batch = new RowBatch(columns.size());
            while (reader.read(batch, BATCH_ROWS, BATCH_BYTES)) {
                inSource.addAll(whole.encode(batch, all, allOf(batch)).keys());
            }
        }
        KeyList wanted = whole.encode(rows, all, allOf(rows)).keys();
        return (long) wanted.size() - inSource.contained(wanted).cardinality();
    }

    private long resolved(Relation relation, RowBatch rows, ReadSession source) {
        Table parent = preparation.schema().table(relation.parent());
        List<Column> by = parent.columns(relation.parentColumns());
        List<Column> keyColumns = child(relation).columns(relation.childColumns());
        int[] reference = IntStream.range(0, by.size()).toArray();
        Lookup lookup = lookup(by, keyColumns, rows, reference, relation.parentCondition());
        return lookup.keys().rows() - source.countMissing(projection(parent, by), lookup);
    }

    /** Of the keys that stand in rows, each once. */
    private static Lookup lookup(
            List<Column> by, List<Column> keyColumns, RowBatch rows, int[] positions, Optional<String> condition) {
        KeyCodec codec = KeyCodec.of(by);
        KeyList keys = codec.encode(rows, positions, allOf(rows)).keys();
        keys.sort();
        RowBatch values = new RowBatch(by.size());
        codec.decode(keys, 0, keys.size(), values);
        return new Lookup(by, keyColumns, values, condition);
    }

    private static BitSet allOf(RowBatch rows) {
        BitSet all = new BitSet(rows.rows());
        all.set(0, rows.rows());
        return all;
    }
}

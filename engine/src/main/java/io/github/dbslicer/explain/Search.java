package io.github.dbslicer.explain;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.keys.WantedKeys;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.OutputList;
import io.github.dbslicer.run.Rows;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goes backwards from a row, over the references that lead to it within the plan, level by level, until it meets a seed. Before it reads who references
 * some rows, it asks whether a seed is among them: the source answers that with one row, however many there are.
 *
 * <p>One pass per level of breadth: a row counts where it is reached first, so that circles end.
 */
final class Search {
    /** Keys in one statement: few, so that servers find them by an index. */
    private static final int KEYS = 1_000;

    private static final int BATCH_ROWS = 10_000;
    private static final int BATCH_BYTES = 4 << 20;

    private final Scene scene;
    private final KeyStore store;
    private final ReadSession expanding;
    private final RowFinder finder;
    private final Map<TableId, Reached> reached = new LinkedHashMap<>();
    private final Looked looked;

    /**
     * @param expanding a session of its own: while it reads who references rows, the finder asks for seeds
     * @param finder over another session
     */
    Search(Scene scene, KeyStore store, ReadSession expanding, RowFinder finder, StepListener listener) {
        this.scene = scene;
        this.store = store;
        this.expanding = expanding;
        this.finder = finder;
        this.looked = new Looked(listener);
    }

    /**
     * A shortest way to the row; empty where it is not in the slice.
     *
     * @param lookup that finds the row alone
     */
    Optional<Chain> find(SeenRow row, Lookup lookup) {
        TableId table = row.table().id();
        if (isSeed(table, lookup)) {
            return Optional.of(new Chain(row, List.of()));
        }
        if (!scene.isWritten(Selection.slice(table))) {
            return Optional.empty();
        }
        Reached start = reached(table);
        Rows.forEach(
                expanding.lookup(start.projection(), lookup),
                start.projection().outputs().size(),
                rows -> start.add(rows, 0));
        return search();
    }

    private boolean isSeed(TableId table, Lookup lookup) {
        return scene.seeds(table)
                .map(seeds -> new Lookup(
                        lookup.by(),
                        lookup.keyColumns(),
                        lookup.keys(),
                        Optional.of(new RowFilter.First(seeds, 1)),
                        lookup.judge()))
                .filter(seeds -> !finder.rows(table, seeds).isEmpty())
                .isPresent();
    }

    private Optional<Chain> search() {
        Optional<Chain> found = Optional.empty();
        for (int level = 0; found.isEmpty() && waits(level); level++) {
            found = test(level, 1);
            if (found.isEmpty()) {
                found = expand(level);
            }
        }
        return found;
    }

    /** Whether it has rows that somebody may reference. */
    private boolean waits(int level) {
        return reached.values().stream()
                .flatMap(parents -> parents.askings().stream())
                .flatMap(asking -> Stream.concat(asking.untested().stream(), asking.unexpanded(level).stream()))
                .anyMatch(keys -> keys.waiting() > 0);
    }

    private Reached reached(TableId id) {
        Reached known = reached.get(id);
        if (known == null) {
            Table table = scene.schema().table(id);
            known = new Reached(table, store, outputs -> askings(table, outputs));
            reached.put(id, known);
        }
        return known;
    }

    private List<Asking> askings(Table parent, OutputList outputs) {
        return scene.referencesTo(parent.id()).stream()
                .map(relation -> new Asking(
                        relation, parent, outputs, finder.codec(relation), store, scene.ends(relation.child())))
                .toList();
    }

    /**
     * Asks for seeds that reference rows of a level.
     *
     * @param least how many keys must wait for it to be worth asking
     */
    private Optional<Chain> test(int level, int least) {
        for (Reached parents : List.copyOf(reached.values())) {
            for (Asking asking : parents.askings()) {
                Optional<Chain> found = asking.untested().flatMap(keys -> test(asking.relation(), keys, level, least));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Chain> test(Relation relation, WantedKeys keys, int level, int least) {
        RowFilter seeds = scene.seeds(relation.child()).orElseThrow();
        while (keys.waiting() >= least) {
            refuseInterrupted();
            KeyList some = keys.take(KEYS);
            if (some.size() > 0) {
                RowFilter one = RowFinder.first(relation.condition(), Optional.of(seeds), 1);
                List<SeenRow> seed = finder.rows(relation.child(), finder.children(relation, some, Optional.of(one)));
                if (!seed.isEmpty()) {
                    return Optional.of(chain(seed.get(0), relation, level));
                }
            }
        }
        return Optional.empty();
    }

    /** Reads who references the rows of a level. Asks for seeds beyond in between, which ends it early. */
    private Optional<Chain> expand(int level) {
        for (Reached parents : List.copyOf(reached.values())) {
            for (Asking asking : parents.askings()) {
                Optional<Chain> found =
                        asking.unexpanded(level).flatMap(keys -> expand(asking.relation(), keys, level));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Chain> expand(Relation relation, WantedKeys keys, int level) {
        while (keys.waiting() > 0) {
            KeyList some = keys.take(KEYS);
            Optional<Chain> found = some.size() > 0 ? expand(relation, some, level) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Chain> expand(Relation relation, KeyList keys, int level) {
        Reached children = reached(relation.child());
        Lookup lookup = finder.children(relation, keys, relation.condition().map(RowFilter.Condition::new));
        RowBatch rows = new RowBatch(children.projection().outputs().size());
        try (RowReader reader = expanding.lookup(children.projection(), lookup)) {
            while (reader.read(rows, BATCH_ROWS, BATCH_BYTES)) {
                refuseInterrupted();
                looked.at(level + 1, children.add(rows, level + 1));
                Optional<Chain> found = test(level + 1, KEYS);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static void refuseInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.");
        }
    }

    /** The way on from a seed that references a row of a level, which was gone backwards. */
    private Chain chain(SeenRow seed, Relation first, int last) {
        List<Step> steps = new ArrayList<>();
        Found row = next(seed, List.of(first), last);
        steps.add(row.step());
        for (int level = last - 1; level >= 0; level--) {
            row = next(row.row(), scene.referencesFrom(row.row().table().id()), level);
            steps.add(row.step());
        }
        return new Chain(seed, steps);
    }

    private record Found(SeenRow row, Step step) {}

    private Found next(SeenRow row, List<Relation> relations, int level) {
        for (Relation relation : relations) {
            Optional<Reached> parents = Optional.ofNullable(reached.get(relation.parent()));
            Optional<SeenRow> parent = parents.flatMap(known -> finder.parents(row, relation).stream()
                    .filter(each -> known.isAt(level, each))
                    .findFirst());
            if (parent.isPresent()) {
                return new Found(parent.get(), new Step(relation, parent.get().name()));
            }
        }
        throw Scene.changed(row.table());
    }
}

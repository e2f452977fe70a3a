package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.WantedKeys;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One way in which rows of a selection are asked for: by which columns, and the keys that are wanted. Follows that ask by the same columns
 * share a route.
 */
final class KeyRoute {
    private final List<Column> by;
    private final List<Column> keyColumns;
    private final Optional<String> condition;
    private final WantedKeys wanted;
    private final Optional<Admission> filter;
    private final Optional<MissingKeys> missingKeys;
    private final List<Relation> relations = new ArrayList<>();
    private final AtomicLong missing = new AtomicLong();
    private final AtomicLong promised = new AtomicLong();

    /**
     * @param by columns of the selection's table
     * @param keyColumns what the keys are values of
     * @param condition that the rows must meet besides
     * @param filter what is admitted already under the same columns, so that it need not be asked for
     * @param missingKeys finds the keys that no row has, where that is of interest
     */
    KeyRoute(
            List<Column> by,
            List<Column> keyColumns,
            Optional<String> condition,
            WantedKeys wanted,
            Optional<Admission> filter,
            Optional<MissingKeys> missingKeys) {
        this.by = List.copyOf(by);
        this.keyColumns = List.copyOf(keyColumns);
        this.condition = condition;
        this.wanted = wanted;
        this.filter = filter;
        this.missingKeys = missingKeys;
    }

    WantedKeys wanted() {
        return wanted;
    }

    void addRelation(Relation relation) {
        relations.add(relation);
    }

    /** Whether no two of the wanted keys can be one key to the source, so that no row is returned for two of them. */
    boolean exact() {
        return wanted.codec().exact();
    }

    /** Whether keys of admitted rows are left out of what is looked up. */
    boolean filtersAdmitted() {
        return filter.isPresent();
    }

    boolean isComposite() {
        return by.size() > 1;
    }

    /** Whether no key waits. */
    boolean isEmpty() {
        return wanted.waiting() == 0;
    }

    /** About how many keys are wanted that nobody has taken. */
    long untaken() {
        return wanted.waiting();
    }

    /** About how many keys wait that nobody has been promised. */
    long waiting() {
        return wanted.waiting() - promised.get();
    }

    /** Sets keys aside for somebody who will {@link #take} so many. */
    void promise(int keys) {
        promised.addAndGet(keys);
    }

    /** Takes promised keys, sorted; those apart whose rows are known to be admitted. There may be fewer. */
    KeyList take(int keys) {
        promised.addAndGet(-keys);
        KeyList taken = wanted.take(keys);
        if (taken.size() < keys) {
            KeyList others = wanted.take(keys - taken.size());
            for (int index = 0; index < others.size(); index++) {
                taken.append(others, index);
            }
            taken.sort();
        }
        return filter.isPresent() ? filter.get().without(taken) : taken;
    }

    /** Looks up sorted keys and lets their rows go down the path. */
    void lookup(KeyList keys, RowPath path, ReaderSession session) {
        RowBatch values = new RowBatch(by.size());
        wanted.codec().decode(keys, 0, keys.size(), values);
        Lookup lookup = new Lookup(by, keyColumns, values, condition);
        Optional<MissingKeys.Search> search = missingKeys.map(searched -> searched.begin(wanted.codec(), keys));
        path.announce("look up " + keys.size() + " keys by " + by);
        RepeatableQuery query = new RepeatableQuery(path, session);
        query.run(
                source -> source.lookup(path.projection(), lookup),
                rows -> search.ifPresent(found -> found.arrived(rows)));
        search.ifPresent(
                done -> missing.addAndGet(query.answer(source -> done.count(path.projection(), lookup, source))));
    }

    /** What the source is found to lack, for the user. */
    Optional<String> orphans() {
        long count = missing.get() + wanted.unmatchable();
        if (count == 0 || missingKeys.isEmpty()) {
            return Optional.empty();
        }
        String children = String.join(
                ", ", relations.stream().map(Relation::childLabel).distinct().toList());
        return Optional.of(String.format(
                java.util.Locale.ROOT,
                "%s: %,d %s no row of %s in the source",
                children,
                count,
                count == 1 ? "key names" : "keys name",
                relations.get(0).parentLabel()));
    }
}

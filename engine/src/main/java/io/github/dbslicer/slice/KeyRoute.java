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

    /** The keys that are to be looked up now, sorted. */
    KeyList take() {
        KeyList keys = wanted.take(Integer.MAX_VALUE);
        return filter.isPresent() ? filter.get().without(keys) : keys;
    }

    /** Looks up the keys from {@code start} to {@code end} and lets their rows go down the path. */
    void lookup(KeyList keys, int start, int end, RowPath path, WorkerSessions sessions) {
        RowBatch values = new RowBatch(by.size());
        wanted.codec().decode(keys, start, end, values);
        Lookup lookup = new Lookup(by, keyColumns, values, condition);
        Optional<MissingKeys.Search> search =
                missingKeys.map(searched -> searched.begin(wanted.codec(), keys, start, end));
        path.announce("look up " + (end - start) + " keys by " + by);
        RepeatableQuery query = new RepeatableQuery(path, sessions);
        query.run(
                session -> session.lookup(path.projection(), lookup),
                rows -> search.ifPresent(found -> found.arrived(rows)));
        search.ifPresent(
                done -> missing.addAndGet(query.count(session -> done.count(path.projection(), lookup, session))));
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

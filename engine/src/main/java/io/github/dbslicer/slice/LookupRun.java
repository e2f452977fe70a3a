package io.github.dbslicer.slice;

import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.plan.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows that follows ask for by their keys: children that join seeds, and all that the slice references. */
final class LookupRun implements SelectionRun {
    /** Keys per lookup. MySQL turns to full scans near 36,000 values; composite keys make longer statements. */
    private static final int KEYS_PER_LOOKUP = 5_000;

    private static final int COMPOSITE_KEYS_PER_LOOKUP = 1_000;

    /** Keys below which a statement's fixed cost outweighs that another worker could have them. */
    private static final int WORTH_A_LOOKUP = 500;

    private final RowPath path;
    private final List<KeyRoute> routes;
    private final int workers;

    /** @param workers over which a round's keys are spread */
    LookupRun(RowPath path, List<KeyRoute> routes, int workers) {
        this.path = path;
        this.routes = List.copyOf(routes);
        this.workers = workers;
    }

    @Override
    public Selection selection() {
        return path.selection();
    }

    @Override
    public List<Workers.Task> nextRound() {
        List<Workers.Task> tasks = new ArrayList<>();
        for (KeyRoute route : routes) {
            KeyList keys = route.take();
            int step = keysPerLookup(route, keys.size());
            for (int from = 0; from < keys.size(); from += step) {
                int start = from;
                int end = Math.min(from + step, keys.size());
                tasks.add(sessions -> route.lookup(keys, start, end, path, sessions));
            }
        }
        return tasks;
    }

    private int keysPerLookup(KeyRoute route, int keys) {
        int most = route.isComposite() ? COMPOSITE_KEYS_PER_LOOKUP : KEYS_PER_LOOKUP;
        int fairShare = (keys + workers - 1) / workers;
        return Math.min(most, Math.max(WORTH_A_LOOKUP, fairShare));
    }

    @Override
    public Optional<Workers.Task> lastTask() {
        return path.finish();
    }

    @Override
    public long rows() {
        return path.rows();
    }
}

package io.github.dbslicer.slice;

import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.run.PieceSizes;
import io.github.dbslicer.run.Workers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Rows that follows ask for by their keys: children that join seeds, and all that the slice references. */
final class LookupRun implements SelectionRun {
    private final RowPath path;
    private final List<KeyRoute> routes;
    private final boolean cyclic;
    private final AtomicLong keysInWork = new AtomicLong();
    private final AtomicLong keysDone = new AtomicLong();
    private volatile boolean more;

    /** @param cyclic whether its rows may ask for others of it */
    LookupRun(RowPath path, List<KeyRoute> routes, boolean cyclic) {
        this.path = path;
        this.routes = List.copyOf(routes);
        this.cyclic = cyclic;
    }

    @Override
    public Optional<Outlook> outlook() {
        return Optional.empty();
    }

    @Override
    public Selection selection() {
        return path.selection();
    }

    @Override
    public boolean isEmpty() {
        return routes.stream().allMatch(KeyRoute::isEmpty);
    }

    @Override
    public Optional<Workers.Task<ReaderSession>> take(int idle, boolean moreToCome) {
        more = moreToCome;
        for (KeyRoute route : routes) {
            long waiting = route.waiting();
            if (waiting > 0 && (!moreToCome || waiting >= path.flow().sizes().worthALookup())) {
                return Optional.of(lookup(route, share(route, waiting, idle)));
            }
        }
        return Optional.empty();
    }

    private int share(KeyRoute route, long waiting, int idle) {
        PieceSizes sizes = path.flow().sizes();
        int most = route.isComposite() ? sizes.compositeKeys() : sizes.keys();
        long fair = (waiting + idle - 1) / idle;
        return (int) Math.min(most, Math.max(sizes.worthALookup(), fair));
    }

    private Workers.Task<ReaderSession> lookup(KeyRoute route, int most) {
        route.promise(most);
        return session -> {
            KeyList keys = route.take(most);
            if (keys.size() > 0) {
                keysInWork.addAndGet(keys.size());
                tell();
                route.lookup(keys, path, session);
                keysInWork.addAndGet(-keys.size());
                keysDone.addAndGet(keys.size());
                tell();
            }
        };
    }

    private void tell() {
        long untaken = routes.stream().mapToLong(KeyRoute::untaken).sum();
        path.tell(new Outlook.Keys(keysDone.get(), keysInWork.get() + untaken, cyclic || more));
    }

    @Override
    public void finish(Runnable written) {
        path.finish(written);
    }

    @Override
    public long rows() {
        return path.rows();
    }
}

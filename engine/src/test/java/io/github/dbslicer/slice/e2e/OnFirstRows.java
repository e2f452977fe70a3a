package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.SliceListener;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something once, as soon as rows of a run are in the target, on the thread of the worker that wrote them. */
final class OnFirstRows implements SliceListener {
    private final AtomicBoolean done = new AtomicBoolean();
    private final Runnable action;

    OnFirstRows(Runnable action) {
        this.action = action;
    }

    @Override
    public void rowsDone(Selection selection, long rows, long bytes) {
        if (done.compareAndSet(false, true)) {
            action.run();
        }
    }
}

package io.github.dbslicer.slice;

import io.github.dbslicer.plan.Selection;
import java.util.List;
import java.util.Optional;

/** Seeds that a condition selects. */
final class ScanRun implements SelectionRun {
    private final RowPath path;
    private final String condition;
    private boolean started;

    ScanRun(RowPath path, String condition) {
        this.path = path;
        this.condition = condition;
    }

    @Override
    public Selection selection() {
        return path.selection();
    }

    @Override
    public List<Workers.Task> nextRound() {
        if (started) {
            return List.of();
        }
        started = true;
        return List.of(this::scan);
    }

    private void scan(WorkerSessions sessions) {
        path.announce("scan where " + condition);
        new RepeatableQuery(path, sessions).run(session -> session.scan(path.projection(), condition), rows -> {});
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

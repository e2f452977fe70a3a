package io.github.dbslicer.slice;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.run.Workers;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Seeds that a condition selects, read by several readers where the table can be divided among them. */
final class ScanRun implements SelectionRun {
    /** Parts take unequal times: who is done first has another one to go on with. */
    private static final int PARTS_PER_READER = 4;

    private final RowPath path;
    private final Selector.Where rule;
    private final Queue<RowFilter> parts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger partsDone = new AtomicInteger();
    private volatile int partsInAll = 1;
    private boolean begun;

    ScanRun(RowPath path, Selector.Where rule) {
        this.path = path;
        this.rule = rule;
    }

    @Override
    public Optional<Outlook> outlook() {
        long rows = path.projection().table().estimatedRows();
        return rule.all() && rows > 0 ? Optional.of(new Outlook.Rows(rows, false)) : Optional.empty();
    }

    @Override
    public Selection selection() {
        return path.selection();
    }

    @Override
    public boolean isEmpty() {
        return begun && parts.isEmpty();
    }

    @Override
    public Optional<Workers.Task<ReaderSession>> take(int idle, boolean more) {
        if (!begun) {
            begun = true;
            return Optional.of(this::begin);
        }
        RowFilter part = parts.poll();
        return part == null ? Optional.empty() : Optional.of(session -> scan(part, session));
    }

    private void begin(ReaderSession session) {
        path.announce("scan where " + rule.condition());
        RowFilter filter = new RowFilter.Condition(rule.condition());
        int readers = path.flow().readers();
        if (readers > 1 && path.isDivisible()) {
            List<RowFilter> divided = new RepeatableQuery(path, session)
                    .answer(source -> source.parts(path.projection(), filter, readers * PARTS_PER_READER));
            partsInAll = divided.size();
            parts.addAll(divided.subList(1, divided.size()));
            path.flow().workFound();
            scan(divided.get(0), session);
        } else {
            scan(filter, session);
        }
    }

    private void scan(RowFilter part, ReaderSession session) {
        new RepeatableQuery(path, session).run(source -> source.scan(path.projection(), part), rows -> {});
        if (partsInAll > 1 && outlook().isEmpty()) {
            path.tell(new Outlook.Parts(partsDone.incrementAndGet(), partsInAll));
        }
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

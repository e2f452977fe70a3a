package io.github.dbslicer.run;

import io.github.dbslicer.error.SliceException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Tasks that are all done before the next ones begin. */
public final class TaskRound {
    private TaskRound() {}

    /** @throws SliceException the first failure of a worker, or {@code INTERRUPTED}; work may still be going on then */
    public static <S extends WorkerSession> void run(Workers<S> workers, List<Workers.Task<S>> tasks) {
        AtomicInteger open = new AtomicInteger(tasks.size());
        tasks.forEach(task -> workers.submit(task, () -> {
            open.decrementAndGet();
            workers.ending().changed();
        }));
        workers.ending().await(() -> open.get() == 0);
    }
}

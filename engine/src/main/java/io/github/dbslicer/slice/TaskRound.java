package io.github.dbslicer.slice;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Tasks that are all done before the next ones begin. */
final class TaskRound {
    private TaskRound() {}

    /** @throws SliceException the first failure of a worker, or {@code INTERRUPTED}; work may still be going on then */
    static void run(Workers workers, List<Workers.Task> tasks) {
        CountDownLatch open = new CountDownLatch(tasks.size());
        tasks.forEach(task -> workers.submit(task, open::countDown));
        try {
            open.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", ended);
        }
        workers.throwIfFailed();
    }
}

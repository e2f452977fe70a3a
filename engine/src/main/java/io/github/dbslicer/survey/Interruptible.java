package io.github.dbslicer.survey;

import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Asks questions over a session that may take the source long. An interrupt of the asking thread ends session and question. */
final class Interruptible {
    private final ReadSession session;

    Interruptible(ReadSession session) {
        this.session = session;
    }

    /** @throws SliceException {@code INTERRUPTED}; the session has ended then */
    <T> T ask(Supplier<T> question) {
        FutureTask<T> task = new FutureTask<>(question::get);
        Thread thread = new Thread(task, "dbslicer-question");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException ended) {
            session.abort();
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", ended);
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNull(failed.getCause());
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
        }
    }
}

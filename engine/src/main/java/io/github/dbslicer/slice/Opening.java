package io.github.dbslicer.slice;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something that is opened on a thread of its own while the caller sees to other things. For one thread. */
final class Opening<T> {
    private final CompletableFuture<T> opened = new CompletableFuture<>();
    private final Consumer<T> closing;

    /** @param closing for what nobody takes any more */
    Opening(Supplier<T> opening, Consumer<T> closing) {
        this.closing = closing;
        Thread thread = new Thread(() -> open(opening), "dbslicer-opening");
        thread.setDaemon(true);
        thread.start();
    }

    private void open(Supplier<T> opening) {
        try {
            opened.complete(opening.get());
        } catch (RuntimeException | Error failure) {
            opened.completeExceptionally(failure);
        }
    }

    /**
     * Waits for it. The caller owns it then.
     *
     * @throws SliceException where it was refused, or {@code INTERRUPTED}
     */
    T get() {
        try {
            return opened.get();
        } catch (InterruptedException ended) {
            abandon();
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", ended);
        } catch (ExecutionException refused) {
            Throwable cause = Objects.requireNonNull(refused.getCause());
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
        }
    }

    /** Has it closed as soon as it is open; does not wait for that. */
    void abandon() {
        CompletableFuture<Void> unused = opened.thenAccept(closing);
    }
}

package io.github.dbslicer.slice.e2e;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Asks a server again and again, on a thread of its own, how many sessions there are. */
final class SessionWatch implements AutoCloseable {
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicReference<SQLException> failure = new AtomicReference<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

    /** @param count a query of a number */
    SessionWatch(LiveDatabase database, String count) throws InterruptedException {
        thread = new Thread(() -> watch(database, count), "session-watch");
        thread.start();
        begun.await();
    }

    private void watch(LiveDatabase database, String count) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (!closed) {
                try (ResultSet row = statement.executeQuery(count)) {
                    row.next();
                    most.accumulateAndGet(row.getInt(1), Math::max);
                }
                begun.countDown();
                // Leaves the machine to those who are watched.
                TimeUnit.MILLISECONDS.sleep(2);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            failure.set(e);
        } finally {
            begun.countDown();
        }
    }

    /** Ends it. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }

    /** The greatest number that was seen, once it is closed. */
    int most() {
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return most.get();
    }
}

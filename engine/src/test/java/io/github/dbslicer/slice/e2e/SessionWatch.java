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
final class SessionWatch {
    private final LiveDatabase database;
    private final String count;
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicReference<SQLException> failure = new AtomicReference<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean ended;

    private SessionWatch(LiveDatabase database, String count) {
        this.database = database;
        this.count = count;
    }

    /**
     * The greatest number that is seen while something is done.
     *
     * @param count a query of it
     */
    static int most(LiveDatabase database, String count, Runnable work) throws InterruptedException {
        SessionWatch watch = new SessionWatch(database, count);
        Thread thread = new Thread(watch::watch, "session-watch");
        thread.start();
        try {
            watch.begun.await();
            work.run();
        } finally {
            watch.ended = true;
            thread.join();
        }
        if (watch.failure.get() != null) {
            throw new IllegalStateException(watch.failure.get());
        }
        return watch.most.get();
    }

    private void watch() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (!ended) {
                try (ResultSet row = statement.executeQuery(count)) {
                    row.next();
                    most.accumulateAndGet(row.getInt(1), Math::max);
                }
                begun.countDown();
                // Leaves the machine to those who are watched.
                TimeUnit.MILLISECONDS.sleep(2);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            failure.set(e);
        } finally {
            begun.countDown();
        }
    }
}

package io.github.dbslicer.slice.e2e;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Does one transaction after the other on a bank, without a pause, until it is closed. */
final class BankWriter implements AutoCloseable {
    private final LiveDatabase bank;
    private final List<String> settings;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final Thread thread = new Thread(this::write, "bank-writer");
    private volatile boolean ended;

    /** @param settings that its session begins with */
    BankWriter(LiveDatabase bank, List<String> settings) {
        this.bank = bank;
        this.settings = settings;
        thread.setDaemon(true);
        thread.start();
    }

    private void write() {
        try (Connection connection = bank.connect();
                Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
            connection.setAutoCommit(false);
            while (!ended) {
                for (String sql : BankState.transaction(done.get() + 1)) {
                    statement.execute(sql);
                }
                connection.commit();
                done.incrementAndGet();
            }
        } catch (SQLException e) {
            failure.set(e);
        }
    }

    /** How many transactions are committed, one more at most. */
    int done() {
        return done.get();
    }

    /** Returns once so many more are committed. */
    void awaitMore(int transactions) {
        int wanted = done.get() + transactions;
        while (done.get() < wanted) {
            throwIfFailed();
            Thread.onSpinWait();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void throwIfFailed() {
        if (failure.get() != null) {
            throw new IllegalStateException("the writer failed after " + done, failure.get());
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throwIfFailed();
    }
}

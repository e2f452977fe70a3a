package io.github.dbslicer.dialect.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConnection;

/**
 * Begins read transactions that all see one state of a file. A further connection asks SQLite, before the first of them begins and after
 * the last, for the number that changes with every commit of another connection: the same number means that nothing was committed between.
 * With a rollback journal the first transaction keeps writers away, so that this succeeds at once; in WAL mode it is tried again.
 */
final class SharedTransactions {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Connector connector;
    private final SQLiteConnection catalog;

    /** @param catalog takes part, so that what is read of the structure is of that state too */
    SharedTransactions(Connector connector, SQLiteConnection catalog) {
        this.connector = connector;
        this.catalog = catalog;
    }

    /** Opens as many as are wanted, or fewer where so many never begin between the same two commits; at least one. */
    List<GuardedConnection> open(int wanted) throws SQLException {
        List<GuardedConnection> opened = new ArrayList<>();
        try (SQLiteConnection monitor = connector.openToRead()) {
            for (int index = 0; index < wanted; index++) {
                opened.add(SqliteReadSession.prepare(connector));
            }
            while (!begin(opened, monitor)) {
                if (opened.size() == 1) {
                    throw new SQLException("others commit without a pause, so that no moment of the file can be seen");
                }
                while (opened.size() > wanted / 2) {
                    opened.remove(opened.size() - 1).close();
                }
                wanted = opened.size();
            }
            return opened;
        } catch (SQLException | RuntimeException failure) {
            closeAll(opened, failure);
            throw failure;
        }
    }

    private boolean begin(List<GuardedConnection> opened, SQLiteConnection monitor) throws SQLException {
        List<SQLiteConnection> all = new ArrayList<>(List.of(catalog));
        opened.forEach(session -> all.add(session.connection()));
        for (SQLiteConnection connection : all) {
            connection.setAutoCommit(false);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            for (SQLiteConnection connection : all) {
                connection.rollback();
            }
            long before = commits(monitor);
            for (SQLiteConnection connection : all) {
                SqliteReadSession.fixMoment(connection);
            }
            if (commits(monitor) == before) {
                return true;
            }
        } while (System.nanoTime() < end);
        return false;
    }

    private static long commits(SQLiteConnection monitor) throws SQLException {
        try (Statement statement = monitor.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA data_version")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void closeAll(List<GuardedConnection> opened, Exception failure) {
        for (GuardedConnection connection : opened) {
            try {
                connection.close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
    }
}

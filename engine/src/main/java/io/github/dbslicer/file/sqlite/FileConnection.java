package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The one connection to a file that is being made. For one thread at a time, {@link #cancel()} apart. */
final class FileConnection implements AutoCloseable {
    /** To read and write, and to take what is asked for by a URI, in which no name of a file has another meaning. */
    private static final String OPEN_MODE = Integer.toString(0x02 | 0x40);

    private static final int INTERRUPTED = 9;
    private static final int FULL = 13;
    private static final int IO_ERROR = 10;

    private final Path place;
    private final Connection connection;
    /** Whatever it is that runs, this ends it. */
    private final Statement canceller;

    private volatile boolean cancelled;

    private FileConnection(Path place, Connection connection) throws SQLException {
        this.place = place;
        this.connection = connection;
        this.canceller = connection.createStatement();
    }

    /** What is done to the file. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /**
     * Opens an empty file.
     *
     * @param place what users know it by
     */
    static FileConnection open(Path file, Path place) {
        Properties properties = new Properties();
        properties.setProperty("open_mode", OPEN_MODE);
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + file.toUri().toASCIIString(), properties);
            return new FileConnection(place, connection);
        } catch (SQLException e) {
            throw failure(place, "creating the database", e);
        }
    }

    Connection connection() {
        return connection;
    }

    /**
     * Does something to the file.
     *
     * @param doing for the user, in whose words a failure is told
     */
    void run(String doing, Work work) {
        try {
            if (cancelled) {
                throw new SliceException(ErrorCode.INTERRUPTED, doing + ": the run has ended");
            }
            work.run();
        } catch (SQLException e) {
            throw failure(place, doing, e);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first value of the first row. */
    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** Ends what runs, and all that would. Safe for any thread. */
    void cancel() {
        cancelled = true;
        try {
            canceller.cancel();
        } catch (SQLException e) {
            throw failure(place, "ending the run", e);
        }
    }

    private static SliceException failure(Path place, String doing, SQLException e) {
        int code = e.getErrorCode() & 0xff;
        if (code == INTERRUPTED) {
            return new SliceException(ErrorCode.INTERRUPTED, doing + ": the run has ended", e);
        }
        String reason = code == FULL || code == IO_ERROR
                ? place + " cannot be written (" + e.getMessage() + "). Make room there, or name another place."
                : doing + ": " + e.getMessage();
        return new SliceException(ErrorCode.TARGET_WRITE, reason, e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(place, "closing the database", e);
        }
    }
}

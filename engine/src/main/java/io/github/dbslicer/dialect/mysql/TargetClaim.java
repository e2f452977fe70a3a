package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keeps runs apart that would change one target at the same time, by named locks of the server, which a session holds until it ends. Each
 * session that writes has one too, so that those whose process is gone are found.
 */
final class TargetClaim {
    /** For a session whose process is gone while the server is at work on its last statement. */
    private static final int PATIENCE_SECONDS = 5;

    private static final int LOCKS_PER_STATEMENT = 64;
    private static final int UNKNOWN_SESSION = 1094;

    private final Connection connection;
    private final String name;
    private boolean claimed;

    TargetClaim(Connection connection, ServerProduct server, String database) {
        this.connection = connection;
        String known = server.lowerCaseTableNames() == 0 ? database : database.toLowerCase(java.util.Locale.ROOT);
        this.name = "dbslicer-run-" + digest(known);
    }

    /**
     * Claims the target until the connection is closed, and ends sessions of earlier runs that still write.
     *
     * @throws SliceException {@code TARGET_WRITE} where another run has claimed it
     */
    void claim() {
        if (claimed) {
            return;
        }
        try {
            if (number("SELECT GET_LOCK('" + name + "', " + PATIENCE_SECONDS + ")") != 1) {
                throw new SliceException(
                        ErrorCode.TARGET_WRITE,
                        "another run is writing to the target database (session "
                                + number("SELECT COALESCE(IS_USED_LOCK('" + name + "'), 0)")
                                + " of its server). Nothing was changed; wait until it has ended.");
            }
            claimed = true;
            endWriters();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Marks a session as one that writes. */
    void mark(Connection writer) throws SQLException {
        int number = 0;
        while (number(writer, "SELECT COALESCE(GET_LOCK('" + writerName(number) + "', 0), 0)") != 1) {
            number++;
        }
    }

    /** What they have not committed is undone, and what they have is there to be seen. */
    private void endWriters() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        List<Long> writers = writers();
        for (long writer : writers) {
            end(writer);
        }
        while (!writers.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new SliceException(
                        ErrorCode.TARGET_WRITE,
                        "sessions of an earlier run still write to the target: numbers " + writers
                                + " of its server. Nothing was changed; wait until they have ended, or KILL them.");
            }
            number("SELECT SLEEP(0.05)");
            writers = writers();
        }
    }

    private void end(long session) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("KILL " + session);
        } catch (SQLException e) {
            // It may have ended by itself, or be another user's: whether it goes is seen from its lock.
            if (e.getErrorCode() != UNKNOWN_SESSION && e.getErrorCode() != 1095) {
                throw e;
            }
        }
    }

    private List<Long> writers() throws SQLException {
        List<Long> found = new ArrayList<>();
        int before = -1;
        // The locks are taken from the first on: none among many, and there are no more.
        for (int from = 0; found.size() > before; from += LOCKS_PER_STATEMENT) {
            before = found.size();
            String sql = IntStream.range(from, from + LOCKS_PER_STATEMENT)
                    .mapToObj(number -> "IS_USED_LOCK('" + writerName(number) + "')")
                    .collect(Collectors.joining(", ", "SELECT ", ""));
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                for (int column = 1; column <= LOCKS_PER_STATEMENT; column++) {
                    long session = row.getLong(column);
                    if (!row.wasNull()) {
                        found.add(session);
                    }
                }
            }
        }
        return found;
    }

    private String writerName(int number) {
        return name + "-" + number;
    }

    private long number(String sql) throws SQLException {
        return number(connection, sql);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static SliceException failure(SQLException e) {
        return new SliceException(ErrorCode.TARGET_WRITE, "the target cannot be claimed: " + ServerMessage.of(e), e);
    }

    /** Names of locks have at most 64 characters, and letter case does not count in them. */
    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

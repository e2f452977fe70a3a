package io.github.dbslicer.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection with the settings for loading. Closing it commits and puts the caller's settings back; the connection stays open.
 *
 * <p>Not safe for several threads.
 */
final class LoadingSession implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;
    private final List<String> restoring = new ArrayList<>();

    private LoadingSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
    }

    /**
     * Commits what the caller has open, for SQLite ignores most settings inside a transaction, and changes the settings.
     *
     * @throws SQLException where the database refuses a setting; those changed before are put back
     */
    static LoadingSession open(Connection connection, List<SessionSetting> settings) throws SQLException {
        LoadingSession session = new LoadingSession(connection);
        try {
            connection.setAutoCommit(true);
            for (SessionSetting setting : settings) {
                session.change(setting);
            }
            connection.setAutoCommit(false);
            return session;
        } catch (SQLException e) {
            try (session) {
                throw e;
            }
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(true);
        for (String statement : restoring) {
            execute(statement);
        }
        connection.setAutoCommit(autoCommit);
    }

    private void change(SessionSetting setting) throws SQLException {
        String before = read(setting.read());
        execute(setting.assign() + setting.whileLoading());
        restoring.add(setting.assign() + before);
    }

    private String read(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

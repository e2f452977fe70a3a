package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.RunPhase;
import io.github.dbslicer.dialect.RunRecord;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table {@code dbslicer_run} of a target: what an unfinished run was about and how far it is. A table without rows is no record, so that
 * making it and filling it need not be one.
 */
final class RunTable {
    private static final String COMMENT = "DbSlicer: an unfinished run, which slice --continue goes on with.";
    private static final String PHASE = "phase";
    private static final String FACT = "fact ";
    private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227);

    private final Connection connection;
    private boolean recorded;
    private boolean continuable;
    private boolean replaced;

    /** @param connection in autocommit */
    RunTable(Connection connection) {
        this.connection = connection;
    }

    /** Whether the run that uses this has a record. */
    boolean recorded() {
        return recorded;
    }

    /** Whether another run can go on with the run that uses this. */
    boolean continuable() {
        return recorded && continuable;
    }

    /** @throws SliceException {@code TARGET_SCHEMA} where a table of that name is something else */
    Optional<RunRecord> read() throws SQLException {
        if (!exists()) {
            return Optional.empty();
        }
        TreeMap<String, String> facts = new TreeMap<>();
        Optional<RunPhase> phase = Optional.empty();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, value FROM " + RunRecord.TABLE)) {
            while (row.next()) {
                String name = row.getString(1);
                if (name.equals(PHASE)) {
                    phase = Optional.of(RunPhase.valueOf(row.getString(2)));
                } else {
                    facts.put(name.substring(FACT.length()), row.getString(2));
                }
            }
        }
        recorded = phase.isPresent();
        continuable = !facts.containsKey(RunRecord.FILE);
        return phase.map(found -> new RunRecord(found, facts));
    }

    private boolean exists() throws SQLException {
        String sql = "SELECT table_comment FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_name = '" + RunRecord.TABLE + "'";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                return false;
            }
            if (!row.getString(1).equals(COMMENT)) {
                throw new SliceException(
                        ErrorCode.TARGET_SCHEMA,
                        "table " + RunRecord.TABLE
                                + " of the target is no record of an unfinished run, whose name it has."
                                + " Nothing was changed. Give it another name, or drop it.");
            }
            return true;
        }
    }

    /** Begins a record in place of the former one. Returns the server's reason where the user may not. */
    Optional<String> begin(Map<String, String> facts) throws SQLException {
        try {
            replaced = exists();
            execute("CREATE TABLE IF NOT EXISTS " + RunRecord.TABLE
                    + " (name VARCHAR(510) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,"
                    + " value VARCHAR(510) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,"
                    + " PRIMARY KEY (name)) ENGINE=InnoDB ROW_FORMAT=DYNAMIC COMMENT='" + COMMENT + "'");
            inTransaction(() -> {
                execute("DELETE FROM " + RunRecord.TABLE);
                put(facts, RunPhase.CLEARING);
            });
            recorded = true;
            continuable = !facts.containsKey(RunRecord.FILE);
            return Optional.empty();
        } catch (SQLException e) {
            if (DENIED.contains(e.getErrorCode())) {
                return Optional.of(ServerMessage.of(e));
            }
            throw e;
        }
    }

    /** Adds facts and enters the last phase. Does nothing where there is no record. */
    void complete(Map<String, String> facts) throws SQLException {
        if (recorded) {
            inTransaction(() -> put(facts, RunPhase.FINISHING));
        }
    }

    private void inTransaction(Change change) throws SQLException {
        connection.setAutoCommit(false);
        try {
            change.make();
            connection.commit();
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private interface Change {
        void make() throws SQLException;
    }

    private void put(Map<String, String> facts, RunPhase phase) throws SQLException {
        String sql = "REPLACE INTO " + RunRecord.TABLE + " (name, value) VALUES (?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                statement.setString(1, FACT + fact.getKey());
                statement.setString(2, fact.getValue());
                statement.addBatch();
            }
            statement.setString(1, PHASE);
            statement.setString(2, phase.name());
            statement.addBatch();
            statement.executeBatch();
        }
    }

    /** Does nothing where there is no record. */
    void enter(RunPhase phase) throws SQLException {
        if (recorded) {
            execute("UPDATE " + RunRecord.TABLE + " SET value = '" + phase + "' WHERE name = '" + PHASE + "'");
        }
    }

    /** Takes back a record that was begun, where none stood there before. */
    void withdraw() throws SQLException {
        if (recorded && !replaced) {
            remove();
        }
    }

    /** Removes the record. */
    void remove() throws SQLException {
        if (!recorded) {
            return;
        }
        try {
            execute("DROP TABLE " + RunRecord.TABLE);
        } catch (SQLException e) {
            if (!DENIED.contains(e.getErrorCode())) {
                throw e;
            }
            execute("DELETE FROM " + RunRecord.TABLE);
        }
        recorded = false;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

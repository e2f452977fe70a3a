package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.RunPhase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/** Makes tables of a target ready for rows: takes away what would change or refuse them, recorded, and empties the tables. */
final class TargetClearing {
    private static final String LOCKED = "55P03";

    private final PgConnection connection;
    private final Obstacles obstacles;

    /** @param connection in autocommit, whose search path is empty */
    TargetClearing(PgConnection connection, Obstacles obstacles) {
        this.connection = connection;
        this.obstacles = obstacles;
    }

    /**
     * Does all of it in one transaction, which has the run enter the phase of loading: either it is done and recorded when this returns, or
     * nothing is changed.
     *
     * @param tables that take rows
     * @param emptied those of them whose rows are removed
     * @throws SliceException {@code TARGET_SCHEMA} where something cannot be taken away and put back, {@code TARGET_WRITE} where a table
     *     cannot be emptied
     */
    void clear(List<LoadedTable> tables, List<LoadedTable> emptied, RunTable run) {
        try {
            connection.setAutoCommit(false);
            try {
                takeAway(tables);
                new TableEmptier(connection).empty(emptied);
                run.enter(RunPhase.LOADING);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure(tables, e);
        }
    }

    /** A record that another role's run has left is refused before anything is changed. */
    private void takeAway(List<LoadedTable> tables) throws SQLException {
        RestoreRecord record = new RestoreRecord(connection);
        record.find();
        List<Obstacle> found = obstacles.find(tables);
        refuse(found);
        if (found.isEmpty()) {
            return;
        }
        List<RecordEntry> entries = found.stream().map(Obstacle::putBack).toList();
        record.add(entries, tables.stream().map(LoadedTable::id).toList());
        try (Statement statement = connection.createStatement()) {
            for (Obstacle obstacle : found) {
                if (obstacle.takeAway().isPresent()) {
                    statement.execute(obstacle.takeAway().get());
                }
            }
        }
    }

    private static void refuse(List<Obstacle> found) {
        List<String> problems = found.stream()
                .filter(obstacle -> obstacle.problem().isPresent())
                .map(obstacle -> "table " + obstacle.putBack().table() + ": "
                        + obstacle.problem().get())
                .toList();
        if (!problems.isEmpty()) {
            throw new SliceException(
                    ErrorCode.TARGET_SCHEMA,
                    "The tables of the target cannot be emptied and loaded; nothing was changed.\n  "
                            + String.join("\n  ", problems));
        }
    }

    private SliceException failure(List<LoadedTable> tables, SQLException e) {
        SliceException failure = new SliceException(
                ErrorCode.TARGET_WRITE,
                "the tables of the target cannot be emptied; nothing was changed: " + ServerMessage.of(e) + ". "
                        + (ServerMessage.state(e).equals(LOCKED) ? holders(tables, e) : ""),
                e);
        return failure;
    }

    private String holders(List<LoadedTable> tables, SQLException failure) {
        try {
            return LockHolders.of(connection, tables);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return "Other sessions hold locks on them: end them, or run again.";
        }
    }
}

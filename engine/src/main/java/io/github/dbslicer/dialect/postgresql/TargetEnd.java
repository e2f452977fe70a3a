package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/** Ends a run with a target, well or badly: what made way for the load comes back. */
final class TargetEnd {
    private static final String VIOLATED = "23503";
    private static final String MISSING = "rows reference rows that are not there";

    private final PgConnection connection;
    private final String database;
    private final RunTable record;

    /** @param connection in autocommit, whose search path is empty */
    TargetEnd(PgConnection connection, String database, RunTable record) {
        this.record = record;
        this.connection = connection;
        this.database = database;
    }

    /**
     * Puts everything back, and has the server check what it has not checked while rows were loaded.
     *
     * @param unchecked tables that rows were loaded into without a check of their foreign keys
     * @throws SliceException {@code TARGET_WRITE} that names what could not be put back and which foreign keys do not hold
     */
    void finish(List<LoadedTable> unchecked) {
        try {
            List<Restoration.Remainder> left = restoration().restore(true);
            UncheckedKeys keys = new UncheckedKeys(connection);
            List<UncheckedKeys.Key> violated = keys.violated(keys.find(unchecked));
            makeDurable();
            if (!left.isEmpty() || !violated.isEmpty()) {
                throw new SliceException(ErrorCode.TARGET_WRITE, complaint(left, violated));
            }
            record.remove();
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE, "the load into the target cannot be ended: " + reason(e), e);
        }
    }

    /** Batches were committed without waiting for the disk; a commit that waits makes all before it durable. */
    private void makeDurable() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // As the user, the role or the server has it, for there may be standbys to wait for.
            statement.execute("SELECT pg_catalog.set_config('synchronous_commit',"
                    + " CASE reset_val WHEN 'off' THEN 'on' ELSE reset_val END, false)"
                    + " FROM pg_catalog.pg_settings WHERE name = 'synchronous_commit'");
            statement.execute("SELECT pg_catalog.pg_logical_emit_message(true, 'dbslicer', '')");
        }
    }

    private static String complaint(List<Restoration.Remainder> left, List<UncheckedKeys.Key> violated) {
        String held = violated.stream()
                .map(key -> "\n  " + key.label() + " does not hold: "
                        + (key.kind().equals("foreign key") ? MISSING : "rows contradict each other")
                        + ". It stays as it is, and later changes are checked again")
                .collect(Collectors.joining());
        return "All rows of the slice are in the target, but:" + held
                + left.stream().map(TargetEnd::line).collect(Collectors.joining());
    }

    private static String line(Restoration.Remainder remainder) {
        String reason = remainder.reason().map(e -> ": " + reason(e)).orElse(", which waits for it");
        return "\n  " + remainder.entry().label() + " is not as it was" + reason
                + ". When that is mended, run again or execute: "
                + remainder.entry().statement();
    }

    private static String reason(SQLException e) {
        String state = ServerMessage.state(e);
        if (state.equals(VIOLATED)) {
            return MISSING;
        }
        return WriteReason.isFreeOfValues(state)
                ? ServerMessage.of(e)
                : WriteReason.of(state, java.util.Optional.empty()) + " (server error " + state + ")";
    }

    /** What is known without a look at the target. */
    String standing(TargetState state) {
        return state == TargetState.UNCHANGED || state == TargetState.FINISHED
                ? words(state)
                : words(state) + " What of its foreign keys and triggers is not as it was is in its table "
                        + RestoreRecord.NAME + ", which the next run executes.";
    }

    private String words(TargetState state) {
        return "target " + database + " " + state.words() + goingOn(state) + ".";
    }

    /** Puts back what does not depend on rows that are missing. */
    String abandon(TargetState state) {
        String target = words(state);
        try {
            if (state == TargetState.UNCHANGED) {
                record.withdraw();
            }
            return target + state(restoration().restore(!state.isPartial()));
        } catch (SQLException | SliceException e) {
            String what = e instanceof SQLException sql ? ServerMessage.of(sql) : e.getMessage();
            return target + " Whether its foreign keys and triggers are as they were could not be seen to (" + what
                    + "); what is not yet is in its table " + RestoreRecord.NAME + ", which the next run executes.";
        }
    }

    private String goingOn(TargetState state) {
        return record.continuable() && state != TargetState.UNCHANGED ? ", or with --continue to go on with it" : "";
    }

    private static String state(List<Restoration.Remainder> left) {
        if (left.isEmpty()) {
            return "";
        }
        String things = left.stream()
                .map(remainder -> remainder.entry().label())
                .distinct()
                .collect(Collectors.joining(", "));
        return " Not checked or not put back, since rows may be missing: " + things
                + ". The next run sees to it. By hand: execute what this returns, "
                + RestoreRecord.byHand(left.get(0).record())
                + ", and drop the table.";
    }

    private Restoration restoration() {
        return new Restoration(connection, new RestoreRecord(connection));
    }
}

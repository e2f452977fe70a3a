package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Moment;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * MariaDB's way: every session begins at once, and the positions in the binary log that their snapshots are at are compared. Takes no lock
 * and no privilege. A transaction becomes visible and gets its place in the log in one step, so that equal positions are equal states of
 * all that is logged.
 */
final class EqualPositions implements SnapshotWay {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Connection catalog;

    EqualPositions(Connection catalog) {
        this.catalog = catalog;
    }

    @Override
    public Attempt begin(SnapshotSessions sessions) throws SQLException {
        Optional<String> unlogged = unlogged();
        if (unlogged.isPresent()) {
            return new Attempt.Refused(unlogged.get());
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        int tries = 0;
        do {
            sessions.begin();
            Instant time = ServerMoment.now(sessions.first());
            Set<Optional<BinlogPosition>> positions = new HashSet<>(sessions.ask(BinlogPosition::ofSnapshot));
            Optional<BinlogPosition> first = positions.iterator().next();
            tries++;
            if (positions.size() == 1 && first.isPresent()) {
                return unlogged()
                        .<Attempt>map(Attempt.Refused::new)
                        .orElseGet(() -> new Attempt.Taken(new Moment(
                                Consistency.SNAPSHOT,
                                time,
                                Optional.of(first.get().toString()))));
            }
        } while (System.nanoTime() < end);
        return new Attempt.Refused("within " + tries + " tries they never began between the same two changes");
    }

    /** Why changes may pass the log by; empty where none is known to. */
    private Optional<String> unlogged() throws SQLException {
        if (ServerMoment.text(catalog, "SELECT @@GLOBAL.log_bin")
                .filter("1"::equals)
                .isEmpty()) {
            return Optional.of("the server writes no binary log");
        }
        boolean replica = !ServerMoment.texts(catalog, "SHOW GLOBAL STATUS LIKE 'Slaves\\_running'", 2)
                .equals(List.of("0"));
        if (replica
                && ServerMoment.text(catalog, "SELECT @@GLOBAL.log_slave_updates")
                        .filter("1"::equals)
                        .isEmpty()) {
            return Optional.of("the server is a replica that does not log what it replays (log_slave_updates = OFF)");
        }
        return filtered() ? Optional.of("the server leaves databases out of its binary log") : Optional.empty();
    }

    /** Whether databases are left out, as far as the user may know: who has no BINLOG MONITOR is told nothing. */
    private boolean filtered() throws SQLException {
        try (Statement statement = catalog.createStatement();
                ResultSet row = statement.executeQuery("SHOW MASTER STATUS")) {
            return row.next() && !(isEmpty(row, "Binlog_Do_DB") && isEmpty(row, "Binlog_Ignore_DB"));
        } catch (SQLException e) {
            if (CatalogProblem.isDenied(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isEmpty(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("").isEmpty();
    }
}

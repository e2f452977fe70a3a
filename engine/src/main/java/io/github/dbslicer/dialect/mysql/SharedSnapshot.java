package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Moment;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has all sessions of a run see one moment: by equal positions in MariaDB's binary log, else by a lock that is held while they begin, else
 * by having one session only.
 */
final class SharedSnapshot {
    private final RowSession opener;
    private final Connection catalog;
    private final String database;

    /** @param catalog in the database, without a transaction; locks are its */
    SharedSnapshot(RowSession opener, Connection catalog, String database) {
        this.opener = opener;
        this.catalog = catalog;
        this.database = database;
    }

    /** @throws io.github.dbslicer.error.SliceException {@code SOURCE_CONNECTION} */
    RowConnections take() {
        SnapshotSessions sessions = SnapshotSessions.open(opener, opener.terms().sessions());
        try (sessions) {
            return sessions.connections().size() == 1 ? one(sessions, List.of()) : all(sessions);
        } catch (SQLException refused) {
            sessions.connections().forEach(ConnectionEnd::abort);
            throw RowSession.refused(refused);
        } catch (RuntimeException refused) {
            sessions.connections().forEach(ConnectionEnd::abort);
            throw refused;
        }
    }

    private RowConnections all(SnapshotSessions sessions) throws SQLException {
        List<String> refusals = new ArrayList<>();
        for (SnapshotWay way : ways()) {
            SnapshotWay.Attempt attempt = way.begin(sessions);
            if (attempt instanceof SnapshotWay.Attempt.Taken taken) {
                return new SharedConnections(sessions.connections(), taken.moment(), List.of());
            }
            if (attempt instanceof SnapshotWay.Attempt.Refused refused) {
                refusals.add(refused.why());
            }
        }
        sessions.connections().stream().skip(1).forEach(ConnectionEnd::abort);
        return one(sessions, List.of(caveat(refusals)));
    }

    private List<SnapshotWay> ways() {
        List<SnapshotWay> ways = new ArrayList<>();
        if (opener.product().mariaDb()) {
            ways.add(new EqualPositions(catalog));
        }
        ways.add(new LockedStart(catalog, new GlobalReadLock(catalog, opener.product())));
        ways.add(new LockedStart(catalog, new TableLocks(catalog, database)));
        return ways;
    }

    /** One session sees one moment whatever the privileges. */
    private RowConnections one(SnapshotSessions sessions, List<String> caveats) throws SQLException {
        Connection only = sessions.first();
        SourceSettings.begin(only);
        Instant time = ServerMoment.now(only);
        Optional<String> position = opener.product().mariaDb()
                ? BinlogPosition.ofSnapshot(only).map(BinlogPosition::toString)
                : Optional.empty();
        return new SharedConnections(List.of(only), new Moment(Consistency.SNAPSHOT, time, position), caveats);
    }

    private String caveat(List<String> refusals) {
        return "The source is read by one session instead of " + opener.terms().sessions()
                + ", so that all rows are of one moment: " + String.join("; ", refusals)
                + ". More sessions need one of these, or 'consistency: session' in config.yml, which gives up the one moment.";
    }
}

package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Connections that are open and see one moment. There are no more of them: nobody can join the moment later. */
final class SharedConnections implements RowConnections {
    private final int count;
    private final ConcurrentLinkedQueue<Connection> waiting;
    private final Moment moment;
    private final List<String> caveats;

    SharedConnections(List<Connection> connections, Moment moment, List<String> caveats) {
        this.count = connections.size();
        this.waiting = new ConcurrentLinkedQueue<>(connections);
        this.moment = moment;
        this.caveats = List.copyOf(caveats);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Moment moment() {
        return moment;
    }

    @Override
    public Optional<String> comparablePosition(Connection catalog) throws SQLException {
        Optional<BinlogPosition> logged = moment.position().flatMap(BinlogPosition::parse);
        return logged.isPresent()
                ? ServerMoment.gtid(catalog, logged.get())
                : moment.position().filter(known -> known.startsWith("GTID ")).map(ServerMoment::comparable);
    }

    @Override
    public List<String> caveats() {
        return caveats;
    }

    @Override
    public Connection take() {
        Connection connection = waiting.poll();
        while (connection != null && isClosed(connection)) {
            connection = waiting.poll();
        }
        if (connection == null) {
            throw new SliceException(
                    ErrorCode.SOURCE_READ,
                    "the moment that the slice shows, " + moment
                            + ", is lost: a session that saw it has ended, and this kind of"
                            + " server shows it to no other. Start the run again.");
        }
        return connection;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw RowSession.refused(e);
        }
    }

    @Override
    public void giveBack(Connection connection) {
        waiting.add(connection);
    }

    @Override
    public void close() {
        for (Connection left = waiting.poll(); left != null; left = waiting.poll()) {
            ConnectionEnd.abort(left);
        }
    }
}

package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Up to which change of the binary log a transaction sees the database. MariaDB keeps it for the transaction's snapshot. */
record BinlogPosition(String file, long offset) {
    private static final String NAME = "binary log ";

    /** Of the snapshot that the connection's transaction has; empty where nothing is logged. Takes no privilege. */
    static Optional<BinlogPosition> ofSnapshot(Connection connection) throws SQLException {
        Map<String, String> status = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW STATUS LIKE 'binlog\\_snapshot\\_%'")) {
            while (rows.next()) {
                status.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
            }
        }
        String file = status.getOrDefault("binlog_snapshot_file", "");
        String offset = status.getOrDefault("binlog_snapshot_position", "");
        return file.isEmpty() || offset.isEmpty()
                ? Optional.empty()
                : Optional.of(new BinlogPosition(file, Long.parseLong(offset)));
    }

    /** What {@link #toString()} gave. */
    static Optional<BinlogPosition> parse(String text) {
        int colon = text.lastIndexOf(':');
        return text.startsWith(NAME) && colon > 0
                ? Optional.of(new BinlogPosition(
                        text.substring(NAME.length(), colon), Long.parseLong(text.substring(colon + 1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return NAME + file + ":" + offset;
    }
}

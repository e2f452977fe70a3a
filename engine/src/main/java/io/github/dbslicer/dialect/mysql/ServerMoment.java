package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks a server for its clock and for where its log of changes is. */
final class ServerMoment {
    private ServerMoment() {}

    static Instant now(Connection connection) throws SQLException {
        String time = text(connection, "SELECT UTC_TIMESTAMP(6)").orElseThrow();
        return LocalDateTime.parse(time.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    /**
     * Where the log stands now, which is the state of the database while a global read lock is held. Empty where nothing is logged or the
     * user may not know.
     */
    static Optional<String> position(Connection connection, ServerProduct product) throws SQLException {
        String gtids = product.mariaDb()
                ? "SELECT @@GLOBAL.gtid_current_pos"
                : "SELECT IF(@@GLOBAL.gtid_mode = 'ON', @@GLOBAL.gtid_executed, '')";
        Optional<String> gtid = text(connection, gtids).filter(found -> !found.isEmpty());
        return gtid.isPresent() ? gtid.map(found -> "GTID " + oneLine(found)) : file(connection);
    }

    /** The GTID that the snapshot of a transaction is at; MariaDB finds it in the log that it names. */
    static Optional<String> gtid(Connection connection, BinlogPosition position) throws SQLException {
        String sql = "SELECT BINLOG_GTID_POS('" + position.file().replace("'", "''") + "', " + position.offset() + ")";
        return text(connection, sql).filter(found -> !found.isEmpty()).map(found -> comparable("GTID " + found));
    }

    /** Positions of several domains or servers, in an order that every server has alike. */
    static String comparable(String gtids) {
        return Stream.of(oneLine(gtids.substring("GTID ".length())).split(",", -1))
                .sorted()
                .collect(Collectors.joining(",", "GTID ", ""));
    }

    private static Optional<String> file(Connection connection) {
        for (String sql : List.of("SHOW MASTER STATUS", "SHOW BINARY LOG STATUS")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                return row.next()
                        ? Optional.of("binary log " + row.getString(1) + ":" + row.getString(2))
                        : Optional.empty();
            } catch (SQLException refused) {
                if (!CatalogProblem.isDenied(refused) && refused.getErrorCode() != 1064) {
                    throw RowSession.refused(refused);
                }
            }
        }
        return Optional.empty();
    }

    /** GTID sets of several servers have line breaks. */
    private static String oneLine(String gtids) {
        return gtids.replaceAll("\\s+", "");
    }

    static Optional<String> text(Connection connection, String sql) throws SQLException {
        List<String> values = texts(connection, sql, 1);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** One column of all rows; NULL as an empty text. */
    static List<String> texts(Connection connection, String sql, int column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(Optional.ofNullable(rows.getString(column)).orElse(""));
            }
            return values;
        }
    }
}

package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Settings of a session with the target, so that it takes values as they are. */
final class TargetSession {
    /**
     * NO_AUTO_VALUE_ON_ZERO: a zero in an AUTO_INCREMENT column stays one. ALLOW_INVALID_DATES, and the modes against zero dates left out:
     * dates arrive as they left. No strict mode: warnings are checked, and the ENUM value of index 0 could not be written under it. The time
     * zone makes the text of a TIMESTAMP UTC, as the source gives it. Messages in English are what {@link ServerWords} reads.
     *
     * <p>unique_checks stays on: with both checks off MariaDB 10.6 and later load an empty table by a bulk insert, which locks the table for
     * the other workers and reports duplicates no sooner than at COMMIT, as error 1180 or, seen in 10.11, by leaving the table empty without
     * an error. MySQL may not notice duplicates at all then.
     */
    private static final String SETTINGS =
            "SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES', time_zone = '+00:00', foreign_key_checks = 0,"
                    + " unique_checks = 1, sql_notes = 1, lc_messages = 'en_US',"
                    + " wait_timeout = 28800, net_read_timeout = 600, net_write_timeout = 600";

    private static final int ACCESS_DENIED = 1227;

    /** The second is known from 10.11.1 on: columns that say since when a row is valid keep what the source says. */
    private static final String MARIADB_SETTINGS =
            "SET SESSION check_constraint_checks = 0 /*M!101101 , system_versioning_insert_history = 1 */";

    /** Without these the server makes other things of a definition: another engine, another type, a shorter index. */
    private static final String DEFINITION_SETTINGS =
            "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES'";

    private TargetSession() {}

    /**
     * What a server takes.
     *
     * @param maxAllowedPacket longest statement in bytes
     * @param listedWarnings how many warnings of a statement can be asked for
     */
    record Limits(boolean loadsLocalData, long maxAllowedPacket, int listedWarnings) {}

    /** Sets up a connection for rows. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            if (connection.getMetaData().getDatabaseProductName().contains("MariaDB")) {
                statement.execute(MARIADB_SETTINGS);
            }
            listMoreWarnings(statement);
        }
    }

    /** From 8.0 on MySQL wants a privilege for it. Without, more than 1,024 warnings that are tolerated take several statements. */
    private static void listMoreWarnings(Statement statement) throws SQLException {
        try {
            statement.execute("SET SESSION max_error_count = 65535");
        } catch (SQLException e) {
            if (e.getErrorCode() != ACCESS_DENIED) {
                throw e;
            }
        }
    }

    /** Has definitions refused that cannot be had as they are given. */
    static void prepareDefinitions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DEFINITION_SETTINGS);
            if (restrictsParentKeys(statement)) {
                statement.execute("SET SESSION restrict_fk_on_non_standard_key = OFF");
            }
        }
    }

    /** From 8.4 on MySQL refuses references to columns without a unique key unless told otherwise; a source may have them. */
    private static boolean restrictsParentKeys(Statement statement) throws SQLException {
        try (ResultSet variable = statement.executeQuery("SHOW VARIABLES LIKE 'restrict_fk_on_non_standard_key'")) {
            return variable.next() && !variable.getString(2).equals("OFF");
        }
    }

    static Limits limits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT @@local_infile, @@max_allowed_packet, @@max_error_count")) {
            result.next();
            return new Limits(result.getBoolean(1), result.getLong(2), result.getInt(3));
        }
    }
}

package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets up sessions with a source: read-only, patient, and for rows so that every byte leaves as it is stored. */
final class SourceSettings {
    /** PAD_CHAR_TO_FULL_LENGTH adds spaces to values; the others make zero dates in conditions errors. */
    private static final Set<String> REMOVED_MODES = Set.of(
            "PAD_CHAR_TO_FULL_LENGTH", "NO_ZERO_DATE", "NO_ZERO_IN_DATE", "TRADITIONAL", "ALLOW_INVALID_DATES", "");

    private static final String READ_ONLY = "SET SESSION TRANSACTION READ ONLY";

    /** A source that waits for a slow target would give up after a minute. */
    private static final List<String> PATIENCE = List.of("net_write_timeout = 31536000", "wait_timeout = 2147483");

    /**
     * A worker without work for a while would lose its snapshot. From 1,000 members on, MariaDB turns IN lists into joins with a temporary
     * table.
     */
    private static final List<String> MARIADB_ROWS = List.of(
            "idle_transaction_timeout = 0",
            "idle_readonly_transaction_timeout = 0",
            "in_predicate_conversion_threshold = 0");

    /** Past a budget of 8 MB, MySQL gives up the index and scans the table. */
    private static final List<String> MYSQL_ROWS = List.of("range_optimizer_max_mem_size = 0");

    private SourceSettings() {}

    /** For queries of the catalog and for definitions, which the server spells by the session's sql_mode. */
    static void prepareCatalog(Connection connection, ServerProduct product) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> settings = new ArrayList<>(PATIENCE);
            settings.addAll(List.of("sql_mode = ''", "sql_quote_show_create = 1"));
            if (!product.mariaDb() && product.major() >= 8) {
                // Else MySQL 8 gives estimates of rows that are up to a day old, 0 for a new table.
                settings.add("information_schema_stats_expiry = 0");
            }
            statement.execute(READ_ONLY);
            set(statement, settings);
        }
    }

    /**
     * For rows. The time zone stays the server's, so that the user's conditions mean what they mean in the server's own client.
     *
     * @param timeout after which the server ends a statement; where empty, what the server's own settings say
     */
    static void prepareRows(Connection connection, ServerProduct product, Optional<Duration> timeout)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> settings = new ArrayList<>(PATIENCE);
            settings.add("sql_mode = '" + rowModes(statement) + "'");
            settings.addAll(product.mariaDb() ? MARIADB_ROWS : MYSQL_ROWS);
            timeout.ifPresent(limit -> settings.add(
                    product.mariaDb()
                            ? "max_statement_time = " + limit.toSeconds()
                            : "max_execution_time = " + limit.toMillis()));
            // The driver closes the connection when the server tells it that results are no longer in utf8mb4: it must
            // not tell.
            settings.add("session_track_system_variables = ''");
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            set(statement, settings);
            set(statement, List.of("character_set_results = binary"));
        }
    }

    /** From here on, a connection that is prepared for rows sees the database as it is now. */
    static void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        }
    }

    /** For the user's SQL, which reads as it does where rows are read. */
    static void prepareExpressions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> settings = new ArrayList<>(PATIENCE);
            settings.add("sql_mode = '" + rowModes(statement) + "'");
            statement.execute(READ_ONLY);
            set(statement, settings);
        }
    }

    /** In one statement: a source may be far away. */
    private static void set(Statement statement, List<String> settings) throws SQLException {
        statement.execute("SET SESSION " + String.join(", SESSION ", settings));
    }

    private static String rowModes(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT @@SESSION.sql_mode")) {
            row.next();
            Stream<String> kept =
                    Arrays.stream(row.getString(1).split(",", -1)).filter(mode -> !REMOVED_MODES.contains(mode));
            return Stream.concat(kept, Stream.of("ALLOW_INVALID_DATES")).collect(Collectors.joining(","));
        }
    }
}

package io.github.dbslicer.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The databases that can hold the shop. All that differs between them is here and in resources for each: {@code shop-NAME.sql},
 * {@code shop-rules-NAME.yml}, {@code shop-references-NAME.sql} and, where loading leaves something to do, {@code shop-loaded-NAME.sql}.
 */
public enum ShopDialect {
    /** SQLite, with the driver of Xerial. */
    SQLITE,
    /** MariaDB and MySQL, with either one's driver. */
    MARIADB,
    /** PostgreSQL, with its own driver. Loading needs the right to set {@code session_replication_role}, as superusers have it. */
    POSTGRESQL;

    private static final DateTimeFormatter SQLITE_TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /**
     * A rules file that slices the shop's orders of the last month, with all that belongs to them and all that they need.
     *
     * @return YAML, as {@code --schema-file} takes it
     */
    public String rulesYaml() {
        return resource("shop-rules-" + this + ".yml");
    }

    /**
     * A query for the foreign keys that the database of a connection declares.
     *
     * @return SQL, whose result has a row for each column of each key, in order: the table, what tells the table's keys apart, the
     *     column, the table that it refers to, and the column there
     */
    public String referencesQuery() {
        return resource("shop-references-" + this + ".sql");
    }

    /** The {@code type} that a connection to such a database has in a configuration file. */
    public String connectionType() {
        return switch (this) {
            case SQLITE, POSTGRESQL -> toString();
            case MARIADB -> "mysql";
        };
    }

    /** The statements that create the shop's tables, in the order to run them. */
    List<String> schemaStatements() {
        return statements("shop-" + this + ".sql");
    }

    /** The statements to run once the rows are there. */
    List<String> loadedStatements() {
        return switch (this) {
            case SQLITE, MARIADB -> List.of();
            case POSTGRESQL -> statements("shop-loaded-" + this + ".sql");
        };
    }

    /** How many rows one INSERT holds. */
    int rowsPerInsert() {
        return switch (this) {
            // No round trip to save; a longer statement only gets slower to bind.
            case SQLITE -> 10;
            // Saves round trips whatever the driver's batch options are; 10 columns stay far below 65,535 parameters.
            case MARIADB, POSTGRESQL -> 500;
        };
    }

    /** What to change while loading: checks that the generator makes needless, and safety against a crash. */
    List<SessionSetting> loadingSettings() {
        return switch (this) {
            case SQLITE ->
                List.of(
                        new SessionSetting("PRAGMA foreign_keys", "PRAGMA foreign_keys = ", "0"),
                        new SessionSetting("PRAGMA synchronous", "PRAGMA synchronous = ", "0"),
                        new SessionSetting("PRAGMA journal_mode", "PRAGMA journal_mode = ", "off"));
            case MARIADB ->
                List.of(
                        new SessionSetting("SELECT @@foreign_key_checks", "SET foreign_key_checks = ", "0"),
                        new SessionSetting("SELECT @@unique_checks", "SET unique_checks = ", "0"));
            case POSTGRESQL ->
                List.of(
                        // Foreign keys are triggers, which do not fire for rows that come from a replica.
                        new SessionSetting(
                                "SHOW session_replication_role", "SET session_replication_role = ", "replica"),
                        new SessionSetting("SHOW synchronous_commit", "SET synchronous_commit = ", "off"));
        };
    }

    /** What {@code PreparedStatement.setObject} takes for a date. */
    Object dateParameter(LocalDate date) {
        return switch (this) {
            // SQLite has no date type, and its driver would store milliseconds.
            case SQLITE -> date.toString();
            case MARIADB, POSTGRESQL -> date;
        };
    }

    /** What {@code PreparedStatement.setObject} takes for a date and time; no time zone may shift it. */
    Object timestampParameter(LocalDateTime timestamp) {
        return switch (this) {
            // The format of SQLite's own functions, so that the text compares with date('now').
            case SQLITE -> SQLITE_TIMESTAMP.format(timestamp);
            case MARIADB, POSTGRESQL -> timestamp;
        };
    }

    /** The name as users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> statements(String resource) {
        return Arrays.stream(resource(resource).split(";\\s*\n"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String resource(String name) {
        try (InputStream stream = ShopDialect.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The program is incomplete: it lacks the resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + name, e);
        }
    }
}

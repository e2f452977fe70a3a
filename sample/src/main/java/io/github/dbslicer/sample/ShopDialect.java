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
 * The databases that can hold the shop. All that differs between them is here and in two resources for each: {@code shop-NAME.sql}
 * and {@code shop-rules-NAME.yml}.
 */
public enum ShopDialect {
    /** SQLite, with the driver of Xerial. */
    SQLITE,
    /** MariaDB and MySQL, with either one's driver. */
    MARIADB;

    private static final DateTimeFormatter SQLITE_TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /**
     * A rules file that slices the shop's orders of the last month, with all that belongs to them and all that they need.
     *
     * @return YAML, as {@code --schema-file} takes it
     */
    public String rulesYaml() {
        return resource("shop-rules-" + resourceName() + ".yml");
    }

    /** The statements that create the shop's tables, in the order to run them. */
    List<String> schemaStatements() {
        return Arrays.stream(resource("shop-" + resourceName() + ".sql").split(";\\s*\n"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** How many rows one INSERT holds. */
    int rowsPerInsert() {
        return switch (this) {
            // No round trip to save; a longer statement only gets slower to bind.
            case SQLITE -> 10;
            // Saves round trips whatever the driver's batch options are; 10 columns stay far below 65,535 parameters.
            case MARIADB -> 500;
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
        };
    }

    /** What {@code PreparedStatement.setObject} takes for a date. */
    Object dateParameter(LocalDate date) {
        return switch (this) {
            // SQLite has no date type, and its driver would store milliseconds.
            case SQLITE -> date.toString();
            case MARIADB -> date;
        };
    }

    /** What {@code PreparedStatement.setObject} takes for a date and time; no time zone may shift it. */
    Object timestampParameter(LocalDateTime timestamp) {
        return switch (this) {
            // The format of SQLite's own functions, so that the text compares with date('now').
            case SQLITE -> SQLITE_TIMESTAMP.format(timestamp);
            case MARIADB -> timestamp;
        };
    }

    private String resourceName() {
        return name().toLowerCase(Locale.ROOT);
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

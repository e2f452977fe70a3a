package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.jdbc.PgConnection;

/**
 * Makes sessions alike: values have the same text form in each, of source and target, whatever server, database, role and this machine say;
 * row-level security refuses where it would hide rows; nothing ends a session but its own end.
 *
 * <p>What the user's SQL means stays what it means to the role: its search path, the order of day and month, and the time zone that role
 * or database set, or the property {@code options: "-c TimeZone=..."} before them. Where none is set, the zone is UTC: the driver would have
 * it be that of this machine, and does not say what the server's own is.
 */
final class SessionSettings {
    private static final Pattern ZONE_OPTION =
            Pattern.compile("(?:^|\\s)(?:-c\\s*|--)timezone=((?:\\\\.|[^\\s\\\\])*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_ORDER =
            Pattern.compile("\\b(DMY|MDY|YMD|EURO\\w*|US|NONEURO\\w*|GERMAN)\\b", Pattern.CASE_INSENSITIVE);

    private final ConnectionConfig config;
    private final Duration statementTimeout;
    /** What database and role set is the same for all sessions; empty until it is known. */
    private volatile Optional<Map<String, String>> ofRole = Optional.empty();

    SessionSettings(ConnectionConfig config) {
        this(config, Duration.ZERO);
    }

    /** @param statementTimeout zero for none */
    SessionSettings(ConnectionConfig config, Duration statementTimeout) {
        this.config = config;
        this.statementTimeout = statementTimeout;
    }

    /** For a session that reads or writes rows, until it ends. */
    void prepareRows(PgConnection connection) throws SQLException {
        set(connection, forRows(connection), false);
    }

    /** For a transaction that reads or writes rows, until it ends; a pooler may give the session to others then. */
    void prepareRowsOfTransaction(PgConnection connection) throws SQLException {
        set(connection, forRows(connection), true);
    }

    /** For a session that reads the catalog and executes definitions: names that the server writes have their schema. */
    void prepareCatalog(PgConnection connection) throws SQLException {
        set(connection, forCatalog(connection), false);
    }

    /** For a transaction that reads the catalog. */
    void prepareCatalogOfTransaction(PgConnection connection) throws SQLException {
        set(connection, forCatalog(connection), true);
    }

    private Map<String, String> forCatalog(PgConnection connection) throws SQLException {
        Map<String, String> settings = forRows(connection);
        settings.put("search_path", "");
        return settings;
    }

    private Map<String, String> forRows(PgConnection connection) throws SQLException {
        Map<String, String> ofRole = this.ofRole.isPresent() ? this.ofRole.get() : readOfRole(connection);
        this.ofRole = Optional.of(ofRole);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("DateStyle", "ISO" + dateOrder(ofRole.getOrDefault("datestyle", "")));
        settings.put("TimeZone", zoneOption().orElse(ofRole.getOrDefault("timezone", "UTC")));
        settings.put("IntervalStyle", "postgres");
        settings.put("extra_float_digits", "1");
        settings.put("bytea_output", "hex");
        settings.put("lc_monetary", "C");
        settings.put("xmloption", "content");
        settings.put("array_nulls", "on");
        settings.put("standard_conforming_strings", "on");
        settings.put("quote_all_identifiers", "off");
        settings.put("row_security", "off");
        // Queries of the catalog and lookups look far dearer to the planner than they are: it compiles them for a
        // second and runs them for
        // some milliseconds; measured with 15.
        settings.put("jit", "off");
        settings.put("default_transaction_read_only", "off");
        settings.put("statement_timeout", String.valueOf(statementTimeout.toMillis()));
        settings.put("lock_timeout", "0");
        settings.put("transaction_timeout", "0");
        settings.put("idle_session_timeout", "0");
        settings.put("idle_in_transaction_session_timeout", "0");
        return settings;
    }

    private static Map<String, String> readOfRole(PgConnection connection) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("role-settings.sql"))) {
            while (row.next()) {
                settings.put(row.getString(1), row.getString(2));
            }
        }
        return settings;
    }

    private Optional<String> zoneOption() {
        return config.properties().entrySet().stream()
                .filter(property -> property.getKey().equalsIgnoreCase("options"))
                .flatMap(property -> ZONE_OPTION.matcher(property.getValue()).results())
                .map(found -> found.group(1).replaceAll("\\\\(.)", "$1"))
                .reduce((first, last) -> last);
    }

    /** The driver's own start-up setting hides which order role and database set. */
    private static String dateOrder(String dateStyle) {
        Matcher order = DATE_ORDER.matcher(dateStyle);
        if (!order.find()) {
            return "";
        }
        String found = order.group(1).toUpperCase(Locale.ROOT);
        // In these words of old the order of the day is in the style itself.
        return ", " + (found.equals("GERMAN") ? "DMY" : found);
    }

    private static void set(PgConnection connection, Map<String, String> settings, boolean ofTransaction)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlResource.read("settings.sql"))) {
            statement.setBoolean(1, ofTransaction);
            statement.setArray(
                    2, connection.createArrayOf("text", settings.keySet().toArray()));
            statement.setArray(
                    3, connection.createArrayOf("text", settings.values().toArray()));
            statement.execute();
        }
    }
}

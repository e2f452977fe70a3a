package io.github.dbslicer.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * While these hold, the server's functions that write definitions name everything with its schema, apart from what is the system's, quote
 * every name, so that no word that a newer server reserves is in the way, and write constants in the one form that every session reads.
 */
final class DefinitionSettings implements AutoCloseable {
    private static final Map<String, String> SETTINGS = Map.of(
            "search_path", "",
            "quote_all_identifiers", "on",
            "DateStyle", "ISO, MDY",
            "IntervalStyle", "postgres",
            "extra_float_digits", "3",
            "bytea_output", "hex",
            "lc_monetary", "C");

    private final Connection connection;
    private final Map<String, String> former = new LinkedHashMap<>();

    DefinitionSettings(Connection connection) {
        this.connection = connection;
    }

    void hold() throws SQLException {
        for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
            former.put(setting.getKey(), value(setting.getKey()));
            set(setting.getKey(), setting.getValue());
        }
    }

    @Override
    public void close() throws SQLException {
        for (Map.Entry<String, String> setting : former.entrySet()) {
            set(setting.getKey(), setting.getValue());
        }
    }

    private String value(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.current_setting(?)")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void set(String name, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.set_config(?, ?, false)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }
}

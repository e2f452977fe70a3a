package io.github.dbslicer.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The foreign keys that a SQLite database declares. The connection stays the caller's. */
final class DeclaredReferences {
    private static final String TABLES = "SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name";
    private static final String REFERENCES =
            "SELECT DISTINCT id, \"table\" FROM pragma_foreign_key_list(?, 'main') ORDER BY id";
    private static final String CHILD_COLUMNS =
            "SELECT \"from\" FROM pragma_foreign_key_list(?, 'main') WHERE id = CAST(? AS INTEGER) ORDER BY seq";
    private static final String PARENT_COLUMNS =
            "SELECT \"to\" FROM pragma_foreign_key_list(?, 'main') WHERE id = CAST(? AS INTEGER) AND \"to\" IS NOT NULL ORDER BY seq";
    private static final String PRIMARY_KEY = "SELECT name FROM pragma_table_info(?, 'main') WHERE pk > 0 ORDER BY pk";

    private final Connection connection;

    DeclaredReferences(Connection connection) {
        this.connection = connection;
    }

    List<CheckedReference> read() throws SQLException {
        List<CheckedReference> references = new ArrayList<>();
        for (String child : texts(TABLES)) {
            List<String> parents = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(REFERENCES)) {
                statement.setString(1, child);
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                    parents.add(rows.getString(2));
                }
            }
            for (int i = 0; i < ids.size(); i++) {
                references.add(reference(child, parents.get(i), ids.get(i)));
            }
        }
        return references;
    }

    private CheckedReference reference(String child, String parent, String id) throws SQLException {
        List<String> named = texts(PARENT_COLUMNS, child, id);
        // REFERENCES parent, without columns, means its primary key.
        List<String> parentColumns = named.isEmpty() ? texts(PRIMARY_KEY, parent) : named;
        return new CheckedReference(child, texts(CHILD_COLUMNS, child, id), parent, parentColumns, Optional.empty());
    }

    private List<String> texts(String sql, String... parameters) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }
}

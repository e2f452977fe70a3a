package io.github.dbslicer.cli;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The foreign keys that a database declares. The connection stays the caller's. */
final class DeclaredReferences {
    private final Connection connection;
    private final String query;

    /** @param query as {@link io.github.dbslicer.sample.ShopDialect#referencesQuery} describes it */
    DeclaredReferences(Connection connection, String query) {
        this.connection = connection;
        this.query = query;
    }

    List<CheckedReference> read() throws SQLException {
        Map<List<String>, Columns> keys = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                Columns key = keys.computeIfAbsent(
                        List.of(rows.getString(1), rows.getString(2), rows.getString(4)), name -> new Columns());
                key.child.add(rows.getString(3));
                key.parent.add(rows.getString(5));
            }
        }
        return keys.entrySet().stream()
                .map(key -> new CheckedReference(
                        key.getKey().get(0),
                        key.getValue().child,
                        key.getKey().get(2),
                        key.getValue().parent,
                        Optional.empty()))
                .toList();
    }

    /** Those of one foreign key, pair by pair. */
    private record Columns(List<String> child, List<String> parent) {
        Columns() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }
}

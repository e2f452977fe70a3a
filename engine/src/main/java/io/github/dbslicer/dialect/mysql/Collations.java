package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.schema.TableId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The collations of columns, by the catalog. */
final class Collations {
    private final Connection connection;
    private final Map<TableId, Map<String, String>> known = new HashMap<>();

    Collations(Connection connection) {
        this.connection = connection;
    }

    /** Empty where the column holds no characters. */
    Optional<String> of(TableId table, String column) throws SQLException {
        Map<String, String> columns = known.get(table);
        if (columns == null) {
            columns = read(table);
            known.put(table, columns);
        }
        return Optional.ofNullable(columns.get(column.toLowerCase(Locale.ROOT)));
    }

    /** Whether spaces at the end of a text make no difference. */
    boolean pads(String charset, String collation) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CONVERT('a' USING " + charset + ") = CONVERT('a ' USING "
                        + charset + ") COLLATE " + MySqlNames.quote(collation))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private Map<String, String> read(TableId table) throws SQLException {
        Map<String, String> collations = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SqlResource.read("collations.sql"))) {
            statement.setString(1, table.name());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    collations.put(row.getString(1).toLowerCase(Locale.ROOT), row.getString(2));
                }
            }
        }
        return collations;
    }
}

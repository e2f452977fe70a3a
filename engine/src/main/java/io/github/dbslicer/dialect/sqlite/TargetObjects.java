package io.github.dbslicer.dialect.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConnection;

/** Removes what a target holds. */
final class TargetObjects {
    private final SQLiteConnection connection;

    TargetObjects(SQLiteConnection connection) {
        this.connection = connection;
    }

    /** Drops every view and table, and their indexes with them. */
    void dropAll() throws SQLException {
        for (String view : names("SELECT name FROM sqlite_schema WHERE type = 'view'")) {
            execute("DROP VIEW " + Names.quote(view));
        }
        // Virtual tables first: they drop the tables that they keep their rows in, which cannot be dropped alone.
        for (String table : new CatalogReader(connection).virtualTables()) {
            execute("DROP TABLE " + Names.quote(table));
        }
        for (String table : names("SELECT name FROM sqlite_schema WHERE type = 'table'"
                + " AND substr(lower(name), 1, 7) <> 'sqlite_'")) {
            execute("DROP TABLE " + Names.quote(table));
        }
    }

    void empty(List<CatalogTable> tables) throws SQLException {
        for (CatalogTable table : tables) {
            execute("DELETE FROM " + Names.quote(table.name()));
        }
    }

    boolean holdsRows(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM " + Names.quote(table) + " LIMIT 1")) {
            return row.next();
        }
    }

    private List<String> names(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

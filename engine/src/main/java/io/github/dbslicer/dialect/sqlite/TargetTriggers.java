package io.github.dbslicer.dialect.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConnection;

/** Takes the triggers of a database away and brings them back; definitions are part of a transaction in SQLite. */
final class TargetTriggers {
    private final List<String> dropped = new ArrayList<>();

    void drop(SQLiteConnection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")) {
                while (row.next()) {
                    names.add(row.getString(1));
                    dropped.add(row.getString(2));
                }
            }
            for (String name : names) {
                statement.execute("DROP TRIGGER " + Names.quote(name));
            }
        }
    }

    void forget() {
        dropped.clear();
    }

    void restore(SQLiteConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : dropped) {
                statement.execute(sql);
            }
        }
        dropped.clear();
    }
}

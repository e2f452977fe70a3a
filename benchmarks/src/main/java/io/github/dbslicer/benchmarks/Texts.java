package io.github.dbslicer.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Texts that a server tells. */
final class Texts {
    private Texts() {}

    /** The first column of a query's rows. */
    static List<String> read(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }

    /** The one text that a query tells. */
    static String one(Connection connection, String sql) throws SQLException {
        return read(connection, sql).get(0);
    }
}

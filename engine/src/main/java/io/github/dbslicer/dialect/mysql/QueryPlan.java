package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the server says of how it would go through a table for a query.
 *
 * @param access {@code ALL}, {@code index}, {@code range}, ...
 * @param index that it uses; empty where none
 * @param rows about how many it looks at; 0 where it knows that there are none
 */
record QueryPlan(String access, String index, long rows) {

    /** One for each table that a query comes to, in the order in which it does. */
    static List<QueryPlan> of(Connection connection, String query) throws SQLException {
        List<QueryPlan> plans = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            // A session of MySQL 8.0.32 and later may be set to another format.
            try (ResultSet row = statement.executeQuery("EXPLAIN FORMAT=TRADITIONAL " + query)) {
                while (row.next()) {
                    plans.add(new QueryPlan(text(row, "type"), text(row, "key"), row.getLong("rows")));
                }
            }
        }
        return plans;
    }

    /** Whether it goes from one end to the other, in the order of the primary key. */
    boolean readsAllByPrimaryKey() {
        return access.equals("ALL") || access.equals("index") && index.equals("PRIMARY");
    }

    /** Whether it comes to every row of the table, whatever the order. */
    boolean readsAll() {
        return access.equals("ALL") || access.equals("index");
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}

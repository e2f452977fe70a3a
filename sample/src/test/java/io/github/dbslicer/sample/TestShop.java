package io.github.dbslicer.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A shop in a real SQLite database in memory. */
final class TestShop implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    static final double SMALL = 0.002;

    final Shop shop;
    final Connection connection;

    TestShop(double scale) throws SQLException {
        shop = new Shop(ShopDialect.SQLITE, scale, TODAY);
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        shop.create(connection);
    }

    long number(String query) throws SQLException {
        return Long.parseLong(rows(query).get(0));
    }

    /** Each row as text, values separated by bars. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

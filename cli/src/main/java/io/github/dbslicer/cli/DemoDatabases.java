package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.cli.terminal.Printable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The shop and its slice side by side, asked without the engine. The connections stay the caller's. */
final class DemoDatabases {
    private static final String ADDRESSES = "SELECT email FROM customers";
    private static final String NAMES = "SELECT first_name, last_name, email FROM customers ORDER BY id LIMIT 1";
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Connection shop;
    private final Connection slice;

    DemoDatabases(Connection shop, Connection slice) {
        this.shop = shop;
        this.slice = slice;
    }

    /** The rows of each table in the shop and in the slice. */
    List<String> countLines(List<String> tables) throws SQLException {
        List<String> lines = new ArrayList<>();
        lines.add(line("table", "shop", "slice", "share"));
        long inShop = 0;
        long inSlice = 0;
        for (String table : tables) {
            long all = number(shop, "SELECT count(*) FROM " + table);
            long cut = number(slice, "SELECT count(*) FROM " + table);
            lines.add(line(table, Measures.count(all), Measures.count(cut), share(cut, all)));
            inShop += all;
            inSlice += cut;
        }
        lines.add(line("total", Measures.count(inShop), Measures.count(inSlice), share(inSlice, inShop)));
        return lines;
    }

    private static String line(String table, String shop, String slice, String share) {
        return "  " + Printable.left(table, 18) + Printable.right(shop, 12) + Printable.right(slice, 12)
                + Printable.right(share, 9);
    }

    private static String share(long part, long all) {
        return all == 0 ? "" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / all);
    }

    /** What became of the customers. */
    String maskLine() throws SQLException {
        return "Masked: names, birth dates, streets and e-mail addresses of "
                + Measures.count(number(slice, "SELECT count(*) FROM customers"))
                + " customers; one is now called " + anybody() + ". Addresses of the shop left in the slice: "
                + originalAddresses() + ".";
    }

    private String anybody() throws SQLException {
        try (Statement statement = slice.createStatement();
                ResultSet row = statement.executeQuery(NAMES)) {
            return row.next()
                    ? Printable.line(row.getString(1) + " " + row.getString(2) + " <" + row.getString(3) + ">")
                    : "nothing";
        }
    }

    /** How many mail addresses of the shop are in the slice. */
    long originalAddresses() throws SQLException {
        Set<String> found = new HashSet<>();
        try (Statement statement = slice.createStatement();
                ResultSet rows = statement.executeQuery(ADDRESSES)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found.isEmpty() ? 0 : addressesAmong(found);
    }

    /** The shop's addresses are many: they pass by, and are not kept. */
    private long addressesAmong(Set<String> found) throws SQLException {
        long original = 0;
        // Some drivers fetch rows in portions within a transaction only.
        shop.setAutoCommit(false);
        try (Statement statement = shop.createStatement()) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = statement.executeQuery(ADDRESSES)) {
                while (rows.next()) {
                    original += found.contains(rows.getString(1)) ? 1 : 0;
                }
            }
        }
        shop.commit();
        shop.setAutoCommit(true);
        return original;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

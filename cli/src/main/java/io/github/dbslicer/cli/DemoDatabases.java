package io.github.dbslicer.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shop and its slice side by side in one connection, asked without the engine. The connection stays the caller's. */
final class DemoDatabases {
    private static final String MASKED = "'customer' || id || '@example.com'";

    private final Connection connection;

    private DemoDatabases(Connection connection) {
        this.connection = connection;
    }

    /** @param connection to the slice; the shop is attached to it */
    static DemoDatabases attach(Connection connection, Path shop) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("ATTACH DATABASE ? AS shop")) {
            statement.setString(1, shop.toString());
            statement.execute();
        }
        return new DemoDatabases(connection);
    }

    /** The rows of each table in the shop and in the slice. */
    List<String> countLines() throws SQLException {
        List<String> lines = new ArrayList<>();
        lines.add(line("table", "shop", "slice", "share"));
        long shop = 0;
        long slice = 0;
        for (String table : tables()) {
            long all = number("SELECT count(*) FROM shop." + table);
            long cut = number("SELECT count(*) FROM main." + table);
            lines.add(line(table, Measures.count(all), Measures.count(cut), share(cut, all)));
            shop += all;
            slice += cut;
        }
        lines.add(line("total", Measures.count(shop), Measures.count(slice), share(slice, shop)));
        return lines;
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name FROM shop.sqlite_master WHERE type = 'table' ORDER BY name")) {
            while (rows.next()) {
                names.add("\"" + rows.getString(1).replace("\"", "\"\"") + "\"");
            }
        }
        return names;
    }

    private static String line(String table, String shop, String slice, String share) {
        String name = table.replace("\"", "");
        return "  " + Printable.left(name, 18) + Printable.right(shop, 12) + Printable.right(slice, 12)
                + Printable.right(share, 9);
    }

    private static String share(long part, long all) {
        return all == 0 ? "" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / all);
    }

    /** What became of the customers' mail addresses, without showing any. */
    String maskLine() throws SQLException {
        long customers = number("SELECT count(*) FROM main.customers");
        long before = number("SELECT count(*) FROM shop.customers WHERE email = " + MASKED);
        long after = number("SELECT count(*) FROM main.customers WHERE email = " + MASKED);
        return "Masked e-mail addresses: " + Measures.count(before) + " in the shop, " + Measures.count(after) + " of "
                + Measures.count(customers) + " in the slice; addresses of the shop left in the slice: "
                + originalAddresses() + ".";
    }

    /** How many mail addresses of the shop are in the slice. */
    long originalAddresses() throws SQLException {
        return number("SELECT count(*) FROM main.customers WHERE email IN (SELECT email FROM shop.customers)");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

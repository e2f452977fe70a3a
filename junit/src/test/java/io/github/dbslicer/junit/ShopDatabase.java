package io.github.dbslicer.junit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The database of the classes that {@link SliceTest} runs, of whatever kind. Its address is in system properties, which the annotations of those
 * classes name.
 */
record ShopDatabase(String url, String user, String password) {
    static final String URL = "dbslicer.shop.url";
    static final String USER = "dbslicer.shop.user";
    static final String PASSWORD = "dbslicer.shop.password";
    static final String PACK = "dbslicer.shop.pack";

    static ShopDatabase current() {
        return new ShopDatabase(System.getProperty(URL), System.getProperty(USER), System.getProperty(PASSWORD));
    }

    void makeCurrent() {
        System.setProperty(URL, url);
        System.setProperty(USER, user);
        System.setProperty(PASSWORD, password);
    }

    static void forget() {
        List.of(URL, USER, PASSWORD).forEach(System::clearProperty);
    }

    void execute(String... statements) throws SQLException {
        ShopPack.execute(url, user, password, List.of(statements));
    }

    /** Rows of customers, then of orders. */
    String rows() throws SQLException {
        return count("customers") + " " + count("orders");
    }

    private int count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            result.next();
            return result.getInt(1);
        }
    }
}

package io.github.dbslicer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;

/** A folder with a small SQLite database {@code shop}, a target {@code dev} with the same empty tables, and the files to slice it. */
record Folder(Path path) {
    private static final String[] TABLES = {
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT NOT NULL)",
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),"
                + " placed TEXT NOT NULL)",
        "CREATE TABLE page_views (id INTEGER PRIMARY KEY)"
    };

    static Folder create(Path path) throws IOException, SQLException {
        Folder folder = new Folder(path);
        folder.write("config.yml", """
                connection:
                  shop: {type: sqlite, file: shop.db}
                  dev: {type: sqlite, file: dev.db}
                """);
        folder.write("schema.yml", """
                rules:
                  recent: {where: "placed >= '2025-01-01'"}
                tables:
                  orders: {rule: recent}
                """);
        folder.execute("shop.db", TABLES);
        folder.execute(
                "shop.db",
                "INSERT INTO customers VALUES (1, 'a@b'), (2, 'c@d'), (3, 'e@f')",
                "INSERT INTO orders VALUES (10, 1, '2024-12-31'), (11, 2, '2025-01-01'), (12, 2, '2025-02-01')",
                "INSERT INTO page_views VALUES (1)");
        folder.execute("dev.db", TABLES);
        return folder;
    }

    void write(String file, String content) throws IOException {
        Files.writeString(path.resolve(file), content);
    }

    void execute(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows of a table of {@code dev}. */
    long rows(String table) throws SQLException {
        return rows("dev.db", table);
    }

    long rows(String database, String table) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path.resolve(database));
    }

    /** Runs {@code slice} with the files of this folder, without a terminal. */
    CommandLineRun slice(String... options) {
        return CommandLineRun.of(command(options));
    }

    String[] command(String... options) {
        String[] files = {
            "slice",
            "--config",
            path.resolve("config.yml").toString(),
            "--schema-file",
            path.resolve("schema.yml").toString()
        };
        return Stream.concat(Arrays.stream(files), Arrays.stream(options)).toArray(String[]::new);
    }
}

package io.github.dbslicer.junit;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.slice.Confirmation;
import io.github.dbslicer.slice.Destination;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.Slicer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A pack of two customers, of whom one has two orders and one has none. */
final class ShopPack {
    static final List<String> TABLES = List.of(
            "CREATE TABLE customers (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40))",
            "CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, customer_id INTEGER NOT NULL,"
                    + " FOREIGN KEY (customer_id) REFERENCES customers (id))");

    private static final List<String> ROWS = List.of(
            "INSERT INTO customers VALUES (1, 'one'), (2, 'two')", "INSERT INTO orders VALUES (4711, 1), (4712, 1)");

    private ShopPack() {}

    /** Fills a database and writes all that it has to a file. */
    static void write(String url, String user, String password, Path file) throws SQLException {
        execute(url, user, password, TABLES);
        execute(url, user, password, ROWS);
        ConnectionConfig source = JdbcUrl.connection(
                Address.of("source", url).with(Optional.of(user), Optional.of(new Secret(password))));
        SliceRequest request = new SliceRequest(
                        List.of(source),
                        source,
                        RulesFile.EVERYTHING,
                        List.of(),
                        1,
                        Optional.of(SchemaScope.OBJECTS),
                        ReadPolicy.DEFAULT)
                .into(new Destination.File(new FileOutput(file, "pack", Optional.empty())));
        new Slicer(new Dialects()).slice(request, Confirmation.given(), new SliceListener() {});
    }

    static void execute(String url, String user, String password, List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

package io.github.dbslicer.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sqlite.SQLiteDataSource;

/** Makes the pack that {@link OrdersTest} loads. */
final class OrdersPack implements BeforeAllCallback {
    static final String FILE = "target/junit-packs/orders-4711.slice.zst";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SQLException {
        Path file = Path.of(FILE);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        ShopPack.write(newDatabase().getUrl(), "", "", file);
    }

    /** A database of its own, which nothing is in. */
    static SQLiteDataSource newDatabase() {
        try {
            Path directory = Files.createDirectories(Path.of("target", "junit-packs"));
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl("jdbc:sqlite:"
                    + Files.createTempDirectory(directory, "orders").resolve("orders.db"));
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

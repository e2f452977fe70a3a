package io.github.dbslicer.dialect;

import io.github.dbslicer.config.ConnectionConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** SQLite files in a directory. */
public final class SqliteTestDatabases implements TestDatabases {
    private final Path directory;

    public SqliteTestDatabases(Path directory) {
        this.directory = directory;
    }

    @Override
    public ConnectionConfig newDatabase(String beginning) {
        Path file = directory.resolve(beginning + UUID.randomUUID() + ".db");
        try {
            // A source must exist; no bytes are an empty database.
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return config(file.toString());
    }

    @Override
    public ConnectionConfig otherSpelling(ConnectionConfig database) {
        Path file = Path.of(database.database());
        return config(file.resolveSibling(".").resolve(file.getFileName()).toString());
    }

    @Override
    public String endlessCondition() {
        return "(WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i > 0) SELECT COUNT(*) FROM c) = 0";
    }

    private static ConnectionConfig config(String file) {
        return new ConnectionConfig("sqlite", "sqlite", "", 0, "", Optional.empty(), file, Map.of());
    }

    @Override
    public Connection connect(ConnectionConfig database) throws SQLException {
        // The driver leaves foreign keys unchecked, and waiting for the disk is of no use to a test.
        Properties properties = new Properties();
        properties.setProperty("synchronous", "OFF");
        return DriverManager.getConnection("jdbc:sqlite:" + database.database(), properties);
    }

    @Override
    public void drop(ConnectionConfig database) {
        try {
            Files.deleteIfExists(Path.of(database.database()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String exact(String quotedColumn) {
        return "CASE WHEN " + quotedColumn + " IS NULL THEN NULL ELSE typeof(" + quotedColumn + ") || quote("
                + quotedColumn + ") END";
    }
}

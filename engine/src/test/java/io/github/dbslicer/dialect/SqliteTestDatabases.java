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
import java.util.UUID;

/** SQLite files in a directory. */
public final class SqliteTestDatabases implements TestDatabases {
    private final Path directory;

    public SqliteTestDatabases(Path directory) {
        this.directory = directory;
    }

    @Override
    public ConnectionConfig newDatabase() {
        Path file = directory.resolve(UUID.randomUUID() + ".db");
        try {
            // A source must exist; no bytes are an empty database.
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ConnectionConfig("sqlite", "sqlite", "", 0, "", Optional.empty(), file.toString(), Map.of());
    }

    @Override
    public Connection connect(ConnectionConfig database) throws SQLException {
        // The driver leaves foreign keys unchecked, and waiting for the disk is of no use to a test.
        return DriverManager.getConnection("jdbc:sqlite:" + database.database() + "?synchronous=OFF");
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

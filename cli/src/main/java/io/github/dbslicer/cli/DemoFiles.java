package io.github.dbslicer.cli;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.sample.ShopDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Databases that are files beside the configuration, and stay there. */
final class DemoFiles implements DemoSite {
    private static final String CONFIG_YAML = """
            # The databases of "dbslicer demo". Paths are relative to this file.
            connection:
              shop:
                type: sqlite
                file: shop.db
              slice:
                type: sqlite
                file: slice.db
            masking:
              key_file: masking.key
            """;

    private final Path directory;

    DemoFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public ShopDialect dialect() {
        return ShopDialect.SQLITE;
    }

    @Override
    public List<String> files() {
        return Stream.of("shop.db", "slice.db")
                .flatMap(file -> Stream.of(file, file + "-journal", file + "-wal", file + "-shm"))
                .toList();
    }

    /** Removes the files of an earlier demo: a database comes into being with the first connection to it. */
    @Override
    public void open() {
        try {
            for (String name : files()) {
                Files.deleteIfExists(directory.resolve(name));
            }
        } catch (IOException e) {
            throw new SliceException(ErrorCode.USAGE, "The databases in " + directory + " cannot be replaced.", e);
        }
    }

    @Override
    public String configYaml() {
        return CONFIG_YAML;
    }

    @Override
    public String place(String database) {
        return file(database).toString();
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file(database));
    }

    private Path file(String database) {
        return directory.resolve(database + ".db");
    }

    @Override
    public Optional<String> server() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}

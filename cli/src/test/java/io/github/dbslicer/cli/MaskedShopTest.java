package io.github.dbslicer.cli;

import io.github.dbslicer.sample.ShopDialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class MaskedShopTest extends MaskedShopContract {

    @Override
    ShopDialect dialect() {
        return ShopDialect.SQLITE;
    }

    @Override
    String connection(String name) {
        return "  " + name + ": {type: sqlite, file: '" + file(name) + "'}\n";
    }

    private Path file(String name) {
        try {
            return Files.createDirectories(path().resolve(name)).resolve(name + ".db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Connection connectToSource() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file("shop"));
    }

    @Override
    Connection connectToTarget() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file("dev"));
    }

    @Override
    Path targetFiles() {
        return path().resolve("dev");
    }
}

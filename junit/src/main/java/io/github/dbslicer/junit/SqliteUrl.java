package io.github.dbslicer.junit;

import io.github.dbslicer.config.ConnectionConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The URL of a database of SQLite. */
final class SqliteUrl {
    private final Address address;
    private final String rest;

    /** @param rest of the URL, behind the name of the driver */
    SqliteUrl(Address address, String rest) {
        this.address = address;
        this.rest = rest;
    }

    ConnectionConfig connection() {
        String file = rest.replaceFirst("\\?.*$", "");
        if (file.isEmpty() || rest.contains(":memory:") || rest.contains("mode=memory")) {
            throw JdbcUrl.refused(
                    address,
                    "its database is in memory, where only the connection that made it sees it. Use one in a file, in a @TempDir say.");
        }
        if (file.startsWith(":resource:")) {
            throw JdbcUrl.refused(
                    address, "its database is a resource, which cannot be written to. Use one in a file.");
        }
        return new ConnectionConfig(
                address.name(),
                "sqlite",
                "",
                0,
                "",
                Optional.empty(),
                path(file).toAbsolutePath().toString(),
                List.of(),
                Map.of());
    }

    private static Path path(String file) {
        if (!file.startsWith("file:")) {
            return Path.of(file);
        }
        URI uri = URI.create(file);
        // A relative path has no form as a URI of its own.
        return uri.isOpaque() ? Path.of(uri.getSchemeSpecificPart()) : Path.of(uri.getPath());
    }
}

package io.github.dbslicer.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of connections and the keys that each has. */
enum ConnectionKind {
    MYSQL,
    POSTGRESQL,
    SQLITE;

    /** What the key {@code type} calls it. */
    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> keys() {
        return switch (this) {
            case MYSQL ->
                List.of("type", "host", "port", "user", "password", "password_file", "database", "properties");
            case POSTGRESQL ->
                List.of(
                        "type",
                        "host",
                        "port",
                        "user",
                        "password",
                        "password_file",
                        "database",
                        "schemas",
                        "properties");
            case SQLITE -> List.of("type", "file", "properties");
        };
    }

    static Optional<ConnectionKind> find(String type) {
        return Stream.of(values()).filter(kind -> kind.type().equals(type)).findFirst();
    }

    static List<String> types() {
        return Stream.of(values()).map(ConnectionKind::type).toList();
    }

    /** The types of connections that have a key. */
    static List<String> typesWith(String key) {
        return Stream.of(values())
                .filter(kind -> kind.keys().contains(key))
                .map(ConnectionKind::type)
                .toList();
    }
}

package io.github.dbslicer.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one connection of {@code config.yml}. */
final class ConnectionReader {
    private static final String DEFAULT_TYPE = "mysql";

    private final YamlMapping connection;
    private final Variables variables;
    private final Path configFile;
    private final ConnectionTypes types;

    ConnectionReader(YamlMapping connection, Variables variables, Path configFile, ConnectionTypes types) {
        this.connection = connection;
        this.variables = variables;
        this.configFile = configFile;
        this.types = types;
    }

    /** What the connection says. Of no use where it has problems; empty where its kind is not known. */
    Optional<ConnectionConfig> read(String name) {
        return type().map(type -> {
            checkKeys(type);
            return type.keys().contains("file") ? databaseFile(name, type) : database(name, type);
        });
    }

    private Optional<ConnectionType> type() {
        Optional<YamlMapping.Entry> type = connection.find("type");
        if (type.isEmpty()) {
            return types.find(DEFAULT_TYPE);
        }
        return variables.value(type.get()).flatMap(text -> {
            Optional<ConnectionType> known = types.find(text);
            if (known.isEmpty()) {
                type.get().problem(unknownType(text));
            }
            return known;
        });
    }

    private String unknownType(String type) {
        // Users of MariaDB look for its name; it is a kind of its own nowhere in this program.
        String hint =
                type.equalsIgnoreCase("mariadb") ? " For MariaDB write 'mysql'." : Spelling.hint(type, types.names());
        return Spelling.quoted(type) + " is no kind of database." + hint;
    }

    private void checkKeys(ConnectionType type) {
        for (YamlMapping.Entry entry : connection.entries()) {
            String key = entry.key().text();
            if (!type.keys().contains(key)) {
                List<String> others = types.with(key);
                String hint = others.isEmpty()
                        ? Spelling.hint(key, type.keys())
                        : " Only connections of type " + String.join(" or ", others) + " have it.";
                connection.problem(
                        entry.key().location(),
                        connection.name() + " of type " + type.type() + " has no key " + Spelling.quoted(key) + "."
                                + hint);
            }
        }
    }

    private ConnectionConfig databaseFile(String name, ConnectionType type) {
        return new ConnectionConfig(
                name, type.type(), "", 0, "", Optional.empty(), path(required("file")), properties());
    }

    /** Relative paths are so to the configuration file, as those of password files are: it works from every folder. */
    private String path(String file) {
        try {
            return file.isEmpty() ? file : configFile.resolveSibling(file).toString();
        } catch (InvalidPathException e) {
            // Only the dialect knows what to say of it.
            return file;
        }
    }

    private ConnectionConfig database(String name, ConnectionType type) {
        return new ConnectionConfig(
                name,
                type.type(),
                required("host"),
                port(),
                required("user"),
                PasswordKeys.read(connection, variables, configFile),
                required("database"),
                type.keys().contains("schemas") ? schemas() : List.of(),
                properties());
    }

    private int port() {
        return connection
                .find("port")
                .flatMap(port -> variables.value(port).flatMap(text -> Numbers.parse(port, text, 1, 65_535)))
                .orElse(0);
    }

    private List<String> schemas() {
        List<String> names = new ArrayList<>();
        Optional<YamlMapping.Entry> entry = connection.find("schemas");
        for (YamlNode schema :
                entry.flatMap(found -> found.value().list("schemas")).orElse(List.of())) {
            Optional<String> name = schema.text("schemas");
            if (name.filter(String::isBlank).isPresent()) {
                schema.problem("schemas: a name is missing.");
            }
            name.ifPresent(names::add);
        }
        return names;
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        connection
                .find("properties")
                .flatMap(entry -> entry.value().mapping("properties"))
                .ifPresent(section -> section.entries().stream()
                        .filter(entry -> !entry.value().isAbsent())
                        .forEach(entry -> variables
                                .value(entry)
                                .ifPresent(value -> properties.put(entry.key().text(), value))));
        return properties;
    }

    private String required(String key) {
        Optional<YamlMapping.Entry> entry = connection.require(key);
        Optional<String> value = entry.flatMap(variables::value);
        if (value.filter(String::isBlank).isPresent()) {
            entry.orElseThrow().problem("this is empty.");
        }
        return value.orElse("");
    }
}

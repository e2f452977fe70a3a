package io.github.dbslicer.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach a database.
 *
 * @param name what {@code --read} and {@code --write} call it
 * @param type the kind of database, as its {@link ConnectionType} has it
 * @param host empty where the database is a file
 * @param port 0 for the kind's own
 * @param password empty for none
 * @param database its name, or the path of its file
 * @param schemas the ones to take part, where a database has several; empty for all but the system's own
 * @param properties handed to the driver as they are
 */
public record ConnectionConfig(
        String name,
        String type,
        String host,
        int port,
        String user,
        Optional<Secret> password,
        String database,
        List<String> schemas,
        Map<String, String> properties) {

    public ConnectionConfig {
        schemas = List.copyOf(schemas);
        properties = Map.copyOf(properties);
    }

    /** A connection to all schemas. */
    public ConnectionConfig(
            String name,
            String type,
            String host,
            int port,
            String user,
            Optional<Secret> password,
            String database,
            Map<String, String> properties) {
        this(name, type, host, port, user, password, database, List.of(), properties);
    }

    /** Its name alone: properties may hold passwords too. */
    @Override
    public String toString() {
        return "connection " + name;
    }
}

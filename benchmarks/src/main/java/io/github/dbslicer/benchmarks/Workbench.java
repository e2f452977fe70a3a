package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import java.util.HashMap;
import java.util.Map;

/**
 * A server and the program that is measured on it.
 *
 * @param processes runs other programs
 * @param properties for the program's driver, besides the server's own
 */
record Workbench(ShopServer server, Program program, Processes processes, Map<String, String> properties) {
    Workbench {
        properties = Map.copyOf(properties);
    }

    /** How the program reaches a source. */
    ConnectionConfig source(Source source) {
        Account account = source.reader().orElse(server.account());
        return server.address("source", account, source.database(), all());
    }

    /** How the program reaches a target. */
    ConnectionConfig target(String database) {
        return server.address("target", server.account(), database, all());
    }

    /** Whether connections to the server are encrypted where it offers that. */
    boolean encrypts() {
        return all().entrySet().stream()
                .noneMatch(property -> property.getKey().equalsIgnoreCase("sslmode")
                        && property.getValue().equals("disable"));
    }

    private Map<String, String> all() {
        Map<String, String> all = new HashMap<>(server.properties());
        // The drivers do not agree on the case of sslMode.
        properties.keySet().forEach(name -> all.keySet().removeIf(name::equalsIgnoreCase));
        all.putAll(properties);
        return all;
    }
}

package io.github.dbslicer.config;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The section {@code connection}, which may be called {@code mysql} too. */
final class ConnectionSection {
    private final Map<String, String> environment;
    private final Path configFile;
    private final Set<String> used;

    ConnectionSection(Map<String, String> environment, Path configFile, Set<String> used) {
        this.environment = environment;
        this.configFile = configFile;
        this.used = used;
    }

    /** The section under the name that the file gives it. */
    Optional<YamlMapping> find(YamlMapping root) {
        Optional<YamlMapping.Entry> mysql = root.find("mysql");
        if (mysql.isEmpty()) {
            return root.require("connection").flatMap(entry -> entry.value().mapping("connection"));
        }
        if (root.find("connection").isPresent()) {
            root.problem(
                    mysql.get().key().location(), "'mysql' and 'connection' are the same section. Keep one of them.");
        }
        return mysql.get().value().mapping("mysql");
    }

    /** The connections that the run uses, by name. */
    Map<String, ConnectionConfig> read(YamlMapping section) {
        Map<String, ConnectionConfig> connections = new HashMap<>();
        ConnectionTypes types = new ConnectionTypes();
        for (YamlMapping.Entry entry : section.entries()) {
            String name = entry.key().text();
            Variables variables = new Variables(environment, used.contains(name));
            Optional<ConnectionConfig> connection = entry.value()
                    .mapping("connection " + Spelling.quoted(name))
                    .flatMap(mapping -> new ConnectionReader(mapping, variables, configFile, types).read(name));
            if (used.contains(name)) {
                connection.ifPresent(known -> connections.put(name, known));
            }
        }
        Set<String> names = names(section);
        new TreeSet<>(used)
                .stream()
                        .filter(name -> !names.contains(name))
                        .forEach(name -> section.problem(section.location(), unknown(name, names)));
        return connections;
    }

    static Set<String> names(YamlMapping section) {
        return section.entries().stream().map(entry -> entry.key().text()).collect(Collectors.toSet());
    }

    static String unknown(String name, Collection<String> names) {
        return "no connection is called " + Spelling.quoted(name) + "." + Spelling.hint(name, new TreeSet<>(names));
    }
}

package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of a YAML file, in the order of the file. */
final class YamlMapping {
    private final String name;
    private final YamlDocument document;
    private final Location location;
    private final Map<String, Entry> entries;

    YamlMapping(String name, YamlDocument document, Location location, Map<String, Entry> entries) {
        this.name = name;
        this.document = document;
        this.location = location;
        this.entries = entries;
    }

    /** A key, where it stands, and its value. */
    record Entry(RulesFile.Text key, YamlNode value) {
        void problem(String message) {
            value.problem(key.text() + ": " + message);
        }

        Optional<String> text() {
            return value.text(key.text());
        }
    }

    /** What the mapping is, for messages. */
    String name() {
        return name;
    }

    Location location() {
        return location;
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    void problem(Location at, String message) {
        document.problem(at, message);
    }

    /** The entry of a key; empty where the key is missing or its value absent. */
    Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> !entry.value().isAbsent());
    }

    /** As {@link #find}; adds a problem where it is empty. */
    Optional<Entry> require(String key) {
        Optional<Entry> entry = find(key);
        if (entry.isEmpty()) {
            Location at = Optional.ofNullable(entries.get(key))
                    .map(absent -> absent.key().location())
                    .orElse(location);
            problem(at, name + " needs " + Spelling.quoted(key) + ".");
        }
        return entry;
    }

    /** Adds a problem for every other key. */
    void allowOnly(List<String> keys) {
        for (Entry entry : entries.values()) {
            String key = entry.key().text();
            if (!keys.contains(key)) {
                String message = name + " has no key " + Spelling.quoted(key) + "." + Spelling.hint(key, keys);
                problem(entry.key().location(), message);
            }
        }
    }
}

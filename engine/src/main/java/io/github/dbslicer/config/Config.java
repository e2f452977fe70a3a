package io.github.dbslicer.config;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.SliceException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code config.yml} says.
 *
 * @param location where its connections begin
 * @param names of all its connections
 * @param connections by name; those that the run uses
 * @param maxWorkers how many workers a slice runs on, at least 1
 * @param reading how sources are read
 * @param redis where keys live; empty for memory, and disk past a budget
 * @param maskingKey what masked values are chosen by; empty where the file gives none, and where the run has no use for it
 */
public record Config(
        Location location,
        Set<String> names,
        Map<String, ConnectionConfig> connections,
        int maxWorkers,
        ReadPolicy reading,
        Optional<RedisConfig> redis,
        Optional<Secret> maskingKey) {
    /** What {@code max_workers} is where the file does not say. */
    public static final int DEFAULT_WORKERS = 4;

    public Config {
        names = Set.copyOf(names);
        connections = Map.copyOf(connections);
    }

    /**
     * A connection that the run uses.
     *
     * @throws SliceException {@code CONFIGURATION} where the file has no such connection; proposes the nearest name
     * @throws IllegalArgumentException where the file has it, but was not read for it
     */
    public ConnectionConfig connection(String name) {
        if (!names.contains(name)) {
            throw new SliceException(ErrorCode.CONFIGURATION, location + ": " + ConnectionSection.unknown(name, names));
        }
        return Optional.ofNullable(connections.get(name))
                .orElseThrow(
                        () -> new IllegalArgumentException("the configuration was not read for connection " + name));
    }
}

package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import java.util.Map;

/**
 * What {@code config.yml} says.
 *
 * @param connections by name
 * @param maxWorkers how many workers a slice runs on, at least 1
 */
public record Config(Location location, Map<String, ConnectionConfig> connections, int maxWorkers) {
    /** What {@code max_workers} is where the file does not say. */
    public static final int DEFAULT_WORKERS = 4;

    public Config {
        connections = Map.copyOf(connections);
    }
}

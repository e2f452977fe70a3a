package io.github.dbslicer.testkit;

import java.util.Map;

/**
 * How to reach a server and as whom.
 *
 * @param properties for the driver
 */
record ServerAddress(String host, int port, String user, String password, Map<String, String> properties) {
    ServerAddress {
        properties = Map.copyOf(properties);
    }
}

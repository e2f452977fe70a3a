package io.github.dbslicer.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How to reach a server and as whom.
 *
 * @param properties for the driver
 */
record ServerAddress(String host, int port, String user, String password, Map<String, String> properties) {
    private static final int DEFAULT_PORT = 3306;

    ServerAddress {
        properties = Map.copyOf(properties);
    }

    /**
     * The server that the system properties {@code mysql.url}, {@code mysql.user} and {@code mysql.password} name; empty where there is
     * no {@code mysql.url}. User and password may also stand in the URL's query; what else stands there is for the driver.
     */
    static Optional<ServerAddress> given(Map<?, ?> systemProperties) {
        Object url = systemProperties.get("mysql.url");
        if (url == null || url.toString().isBlank()) {
            return Optional.empty();
        }
        URI uri = URI.create(url.toString().replaceFirst("^jdbc:", ""));
        Map<String, String> query = query(uri);
        String user = taken(query, systemProperties, "user", "root");
        String password = taken(query, systemProperties, "password", "");
        // A server for tests has the certificate that it made for itself.
        query.putIfAbsent("sslMode", "trust");
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return Optional.of(new ServerAddress(uri.getHost(), port, user, password, query));
    }

    String url() {
        return "jdbc:mariadb://" + host + ":" + port + "/";
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new TreeMap<>();
        if (uri.getRawQuery() != null) {
            for (String part : uri.getRawQuery().split("&", -1)) {
                int equals = part.indexOf('=');
                query.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String taken(Map<String, String> query, Map<?, ?> systemProperties, String name, String absent) {
        String inQuery = query.remove(name);
        Object property = systemProperties.get("mysql." + name);
        if (property != null) {
            return property.toString();
        }
        return inQuery == null ? absent : inQuery;
    }
}

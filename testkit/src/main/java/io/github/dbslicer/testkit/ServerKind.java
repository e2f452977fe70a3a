package io.github.dbslicer.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds of servers, and how system properties name one that runs already. */
enum ServerKind {
    /** MariaDB too. */
    MYSQL("mysql", 3306, "root"),
    POSTGRESQL("postgres", 5432, "postgres");

    private final String prefix;
    private final int defaultPort;
    private final String defaultUser;

    ServerKind(String prefix, int defaultPort, String defaultUser) {
        this.prefix = prefix;
        this.defaultPort = defaultPort;
        this.defaultUser = defaultUser;
    }

    /**
     * The server that the system properties {@code mysql.url}, {@code mysql.user} and {@code mysql.password}, or those that begin with
     * {@code postgres}, name; empty where there is no URL. User and password may also stand in the URL's query; what else stands there
     * is for the driver.
     */
    Optional<ServerAddress> given(Map<?, ?> systemProperties) {
        Object url = systemProperties.get(property("url"));
        if (url == null || url.toString().isBlank()) {
            return Optional.empty();
        }
        URI uri = URI.create(url.toString().replaceFirst("^jdbc:", ""));
        Map<String, String> query = query(uri);
        String user = taken(query, systemProperties, "user", defaultUser);
        String password = taken(query, systemProperties, "password", "");
        if (this == MYSQL) {
            // A server for tests has the certificate that it made for itself, of which this driver is suspicious.
            query.putIfAbsent("sslMode", "trust");
        }
        int port = uri.getPort() < 0 ? defaultPort : uri.getPort();
        return Optional.of(new ServerAddress(uri.getHost(), port, user, password, query));
    }

    /** The system property that says this of a server: {@code url}, {@code user} or {@code password}. */
    String property(String name) {
        return prefix + "." + name;
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

    private String taken(Map<String, String> query, Map<?, ?> systemProperties, String name, String absent) {
        String inQuery = query.remove(name);
        Object property = systemProperties.get(property(name));
        if (property != null) {
            return property.toString();
        }
        return inQuery == null ? absent : inQuery;
    }
}

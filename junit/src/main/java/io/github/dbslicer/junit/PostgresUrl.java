package io.github.dbslicer.junit;

import io.github.dbslicer.config.ConnectionConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The URL of a database of PostgreSQL. */
final class PostgresUrl {
    private static final List<String> KEPT = List.of(
            "authenticationPluginClassName",
            "channelBinding",
            "connectTimeout",
            "gssEncMode",
            "loginTimeout",
            "requireAuth",
            "socketFactory",
            "socketFactoryArg",
            "ssl",
            "sslcert",
            "sslfactory",
            "sslhostnameverifier",
            "sslkey",
            "sslmode",
            "sslNegotiation",
            "sslpassword",
            "sslrootcert");

    private final Address address;
    private final String rest;

    /** @param rest of the URL, behind the name of the driver */
    PostgresUrl(Address address, String rest) {
        this.address = address;
        this.rest = rest;
    }

    ConnectionConfig connection() {
        ServerUrl url = ServerUrl.parse(address, rest.startsWith("//") ? rest : "///" + rest.replaceFirst("^/", ""));
        return url.connection("postgresql", url.database(), properties(url.query()));
    }

    private static Map<String, String> properties(Map<String, String> query) {
        Map<String, String> properties = new TreeMap<>();
        for (String name : KEPT) {
            String value = query.get(name.toLowerCase(Locale.ROOT));
            if (value != null) {
                properties.put(name, value);
            }
        }
        return properties;
    }
}

package io.github.dbslicer.junit;

import io.github.dbslicer.config.ConnectionConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The URL of a database of MySQL or MariaDB, in the spelling of either's driver. */
final class MySqlUrl {
    private static final List<String> KEPT = List.of(
            "allowPublicKeyRetrieval",
            "connectTimeout",
            "keyPassword",
            "keyStore",
            "keyStorePassword",
            "keyStoreType",
            "serverSslCert",
            "trustStore",
            "trustStorePassword",
            "trustStoreType");

    private final Address address;
    private final String rest;

    /** @param rest of the URL, behind the name of its driver */
    MySqlUrl(Address address, String rest) {
        this.address = address;
        this.rest = rest;
    }

    ConnectionConfig connection() {
        ServerUrl url = ServerUrl.parse(address, rest);
        return url.connection("mysql", url.database(), properties(url.query()));
    }

    private static Map<String, String> properties(Map<String, String> query) {
        Map<String, String> properties = new TreeMap<>();
        for (String name : KEPT) {
            String value = query.get(name.toLowerCase(Locale.ROOT));
            if (value != null) {
                properties.put(name, value);
            }
        }
        String mode = query.getOrDefault("sslmode", "");
        if (mode.isEmpty() && "false".equalsIgnoreCase(query.getOrDefault("usessl", ""))) {
            properties.put("sslMode", "disable");
        } else if (!mode.isEmpty() && !mode.equalsIgnoreCase("PREFERRED")) {
            // PREFERRED is what the loader does where nothing is said.
            properties.put("sslMode", mode);
        }
        return properties;
    }
}

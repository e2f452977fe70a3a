package io.github.dbslicer.junit;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL that names a server: {@code //[user[:password]@]host[:port]/database[?name=value&...]}.
 *
 * @param query by names in lower case
 */
record ServerUrl(
        Address address,
        Optional<String> user,
        Optional<Secret> password,
        String host,
        int port,
        String database,
        Map<String, String> query) {
    private static final String LOCAL = "localhost";
    private static final int HIGHEST_PORT = 65_535;

    private static final Pattern FORM = Pattern.compile(
            "//(?:(?<login>[^/?#]*)@)?(?<hosts>[^/?#]*)(?:/(?<database>[^?#]*))?(?:\\?(?<query>[^#]*))?");

    private static final Pattern HOST = Pattern.compile("(?<host>\\[[^\\]]+]|[^:\\[\\](),=]*)(?::(?<port>\\d{1,5}))?");

    /** @param text without what says which driver is meant */
    static ServerUrl parse(Address address, String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw JdbcUrl.refused(address, "its address is not understood. Known is jdbc:KIND://HOST:PORT/DATABASE.");
        }
        Matcher host = HOST.matcher(form.group("hosts"));
        if (!host.matches()) {
            throw JdbcUrl.refused(
                    address,
                    "its address names several hosts, or one in a form that is not understood. Known is jdbc:KIND://HOST:PORT/DATABASE.");
        }
        String[] login = form.group("login") == null
                ? new String[0]
                : form.group("login").split(":", 2);
        Map<String, String> query = query(address, form.group("query"));
        return new ServerUrl(
                address,
                login.length > 0 ? Optional.of(decoded(address, login[0])) : Optional.ofNullable(query.get("user")),
                (login.length > 1 ? Optional.of(decoded(address, login[1])) : shownPassword(query)).map(Secret::new),
                host.group("host").isEmpty() ? LOCAL : host.group("host"),
                port(address, host.group("port")),
                form.group("database") == null ? "" : decoded(address, form.group("database")),
                query);
    }

    ServerUrl {
        query = Map.copyOf(query);
    }

    /**
     * The connection, with those of the URL's properties that matter for reaching the server. How an application has its values is none of
     * the loader's business.
     */
    ConnectionConfig connection(String type, String databaseName, Map<String, String> properties) {
        String login = address.user()
                .or(() -> user)
                .orElseThrow(() ->
                        JdbcUrl.refused(address, "nothing tells the user. Give @Slice(user = ..., password = ...)."));
        if (databaseName.isEmpty()) {
            throw JdbcUrl.refused(
                    address, "its address names no database. Add its name, as in jdbc:KIND://HOST:PORT/DATABASE.");
        }
        return new ConnectionConfig(
                address.name(),
                type,
                host,
                port,
                login,
                address.password().or(() -> password),
                databaseName,
                properties);
    }

    /** The driver of MariaDB puts asterisks where it tells the address of a data source or a connection. */
    private static Optional<String> shownPassword(Map<String, String> query) {
        return Optional.ofNullable(query.get("password")).filter(password -> !password.equals("***"));
    }

    private static int port(Address address, @Nullable String port) {
        if (port == null) {
            return 0;
        }
        int number = Integer.parseInt(port);
        if (number > HIGHEST_PORT) {
            throw JdbcUrl.refused(address, "its address has port " + number + ", which there is none of.");
        }
        return number;
    }

    private static Map<String, String> query(Address address, @Nullable String text) {
        Map<String, String> query = new LinkedHashMap<>();
        if (text != null) {
            for (String part : text.split("&", 0)) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                query.put(
                        decoded(address, name).toLowerCase(Locale.ROOT),
                        equals < 0 ? "" : decoded(address, part.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(Address address, String text) {
        try {
            // A plus sign is one, as the drivers have it.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw JdbcUrl.refused(address, "a percent sign in its address is written %25.");
        }
    }
}

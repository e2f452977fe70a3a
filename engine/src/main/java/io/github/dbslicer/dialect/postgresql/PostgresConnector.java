package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.core.ServerVersion;
import org.postgresql.jdbc.PgConnection;

/**
 * Opens connections to one database. Safe for several threads. What values look like in them is a matter of {@link SessionSettings}.
 *
 * <p>The driver gets the properties that the user gives, in whatever letter case, and besides, where they do not say otherwise, the program's
 * name and what ends connections whose other side is gone: a limit for logging in, and packets that ask after a silent server. Where they say
 * nothing of TLS, the driver's {@code sslmode: prefer} holds, which is also that of the server's own programs: encrypted where the server
 * offers it, without a check of its certificate. {@code verify-full} checks it.
 */
final class PostgresConnector {
    private static final String LOGIN_SECONDS = "30";
    private static final int DEFAULT_PORT = 5432;
    private static final String OLDEST = "13";

    private final ConnectionConfig config;
    private final ErrorCode failure;

    /** @param failure of the errors that refused connections are: {@code SOURCE_CONNECTION} or {@code TARGET_CONNECTION} */
    PostgresConnector(ConnectionConfig config, ErrorCode failure) {
        this.config = config;
        this.failure = failure;
    }

    /** What it connects to. */
    ConnectionConfig config() {
        return config;
    }

    /** Host and port, for the user. */
    String address() {
        return address(config);
    }

    static String address(ConnectionConfig config) {
        return config.host() + ":" + port(config);
    }

    /**
     * Opens a connection, in autocommit mode.
     *
     * @throws SliceException with the code given, where the server is out of reach or refuses; {@code CONFIGURATION} for a property that
     *     the driver does not know
     */
    PgConnection open() {
        Properties properties = properties();
        try {
            Connection connection = new Driver().connect(url(), properties);
            if (connection == null) {
                throw new SQLException("the driver does not take the address " + address());
            }
            return supported(connection.unwrap(PgConnection.class));
        } catch (SQLException e) {
            throw new SliceException(failure, new ConnectionProblem(config, e).message(), e);
        }
    }

    private PgConnection supported(PgConnection connection) throws SQLException {
        if (!connection.haveMinimumServerVersion(ServerVersion.from(OLDEST))) {
            String version = connection.getDBVersionNumber();
            connection.close();
            throw new SliceException(
                    failure,
                    "connection " + config.name() + ": the server is PostgreSQL " + version + "; it takes " + OLDEST
                            + " or newer.");
        }
        return connection;
    }

    private Properties properties() {
        Properties properties = new Properties();
        config.properties().forEach((name, value) -> addOnce(properties, driverName(name), value));
        properties.putIfAbsent(PGProperty.APPLICATION_NAME.getName(), "dbslicer");
        properties.putIfAbsent(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
        properties.putIfAbsent(PGProperty.SOCKET_FACTORY.getName(), KeepAliveSockets.class.getName());
        // A server that takes the connection and says nothing would be waited for without end.
        properties.putIfAbsent(PGProperty.LOGIN_TIMEOUT.getName(), LOGIN_SECONDS);
        // It then says the program's name when it connects, not in a statement of its own.
        properties.putIfAbsent(PGProperty.ASSUME_MIN_SERVER_VERSION.getName(), OLDEST);
        // One statement at a time, whatever a rule makes of it: the simple form of the protocol takes several.
        properties.setProperty(PGProperty.PREFER_QUERY_MODE.getName(), "extended");
        properties.setProperty(PGProperty.USER.getName(), config.user());
        config.password()
                .ifPresent(password -> properties.setProperty(PGProperty.PASSWORD.getName(), password.reveal()));
        return properties;
    }

    private void addOnce(Properties properties, String name, String value) {
        if (properties.setProperty(name, value) != null) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "connection " + config.name() + ": properties: " + name + " is given twice, in other letter case.");
        }
    }

    private String url() {
        if (!config.host().matches("[\\p{L}\\p{N}._:%\\[\\]-]+")) {
            throw new SliceException(
                    failure, "connection " + config.name() + ": host '" + config.host() + "' is no name of a host.");
        }
        boolean address6 = config.host().contains(":") && !config.host().startsWith("[");
        String host = address6 ? "[" + config.host() + "]" : config.host();
        return "jdbc:postgresql://" + host + ":" + port(config) + "/"
                + URLEncoder.encode(config.database(), StandardCharsets.UTF_8);
    }

    /** The driver ignores what it does not know: a misspelled sslmode would leave a connection open to all. */
    private String driverName(String name) {
        Optional<String> known = Arrays.stream(PGProperty.values())
                .map(PGProperty::getName)
                .filter(property -> property.equalsIgnoreCase(name))
                .findFirst();
        return known.orElseThrow(() -> new SliceException(
                ErrorCode.CONFIGURATION,
                "connection " + config.name() + ": properties: the driver knows no " + name
                        + ". Its properties: https://jdbc.postgresql.org/documentation/use/#connection-parameters"));
    }

    private static int port(ConnectionConfig config) {
        return config.port() == 0 ? DEFAULT_PORT : config.port();
    }
}

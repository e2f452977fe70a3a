package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.Driver;

/**
 * Opens connections to one server. Safe for several threads.
 *
 * <p>How they are protected: whatever the user's {@code properties} say about TLS is obeyed. Where they say nothing, the driver verifies the
 * server (certificate and host name, or from MariaDB 11.4 on by the password). A server that cannot be verified, as one that made its own
 * certificate, is used encrypted but unverified; one without TLS is used unencrypted. In both cases only authentication methods are allowed
 * that don't show the password to the server, except on this machine itself (loopback addresses). That is never weaker than what the
 * command line clients of these servers do, and {@link #protection()} says what came of it.
 */
final class MySqlConnector {
    /** The operating system asks after a silent server after one minute, and gives it up one minute later; seconds. */
    private static final Map<String, String> KEEP_ALIVE =
            Map.of("tcpKeepAlive", "true", "tcpKeepIdle", "60", "tcpKeepInterval", "10", "tcpKeepCount", "6");

    private final ConnectionConfig config;
    private final ErrorCode failure;
    private final Map<String, String> driverProperties;
    private volatile TlsMode mode;
    private volatile String protection = "";

    /**
     * @param failure {@code SOURCE_CONNECTION} or {@code TARGET_CONNECTION}
     * @param driverProperties what this program needs of the driver; goes before the user's properties
     */
    MySqlConnector(ConnectionConfig config, ErrorCode failure, Map<String, String> driverProperties) {
        this.config = config;
        this.failure = failure;
        this.driverProperties = Map.copyOf(driverProperties);
        this.mode = saysTls(config) ? TlsMode.AS_CONFIGURED : TlsMode.VERIFIED;
    }

    /**
     * Opens a connection that uses the configured database.
     *
     * @throws SliceException with the code given, saying what is wrong and how to mend it; {@code CONFIGURATION} for a property that the
     *     driver does not know
     */
    Connection open() {
        TlsMode tried = mode;
        try {
            return connect(tried);
        } catch (SQLException e) {
            TlsMode next = weaker(tried, e);
            if (next == tried) {
                throw new SliceException(failure, new ConnectionProblem(config, e).message(), e);
            }
            return openWeaker(next, e);
        }
    }

    /** How the connections are protected, in words for the user; known once one is open. */
    String protection() {
        return protection;
    }

    /** Where the server is: host and port. */
    String address() {
        return config.host() + ":" + port(config);
    }

    static int port(ConnectionConfig config) {
        return config.port() == 0 ? 3306 : config.port();
    }

    private Connection openWeaker(TlsMode next, SQLException first) {
        try {
            Connection connection = connect(next);
            mode = next;
            return connection;
        } catch (SQLException e) {
            e.addSuppressed(first);
            throw new SliceException(failure, new ConnectionProblem(config, e).message(), e);
        }
    }

    private TlsMode weaker(TlsMode tried, SQLException e) {
        ConnectionProblem problem = new ConnectionProblem(config, e);
        if (tried != TlsMode.VERIFIED) {
            return tried;
        }
        if (problem.isWithoutTls()) {
            return isLoopback() ? TlsMode.PLAIN_LOOPBACK : TlsMode.PLAIN;
        }
        if (problem.isUnverified()) {
            return isLoopback() ? TlsMode.LOOPBACK : TlsMode.UNVERIFIED;
        }
        return tried;
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(config.host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new SliceException(
                    failure,
                    "connection " + config.name() + ": host " + config.host() + " is not known. Check the name.",
                    e);
        }
    }

    private Connection connect(TlsMode tls) throws SQLException {
        Configuration configuration = configuration(tls);
        Connection connection = Driver.connect(configuration);
        protection = tls.label(configuration.sslMode());
        try {
            // Not part of the URL, where a name with a slash or a question mark would be torn apart.
            connection.setCatalog(config.database());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Configuration configuration(TlsMode tls) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(config.properties());
        tls.properties().forEach(properties::putIfAbsent);
        KEEP_ALIVE.forEach(properties::putIfAbsent);
        properties.putAll(driverProperties);
        Configuration parsed = Configuration.parse("jdbc:mariadb://" + host() + ":" + port(config) + "/", properties);
        if (parsed == null) {
            throw new SQLException("the driver does not take the address " + address());
        }
        rejectUnknown(parsed);
        Configuration.Builder builder = parsed.toBuilder().user(config.user());
        config.password().ifPresent(password -> builder.password(password.reveal()));
        return builder.build();
    }

    private String host() {
        if (!config.host().matches("[\\p{L}\\p{N}._:%\\[\\]-]+")) {
            throw new SliceException(
                    failure, "connection " + config.name() + ": host '" + config.host() + "' is no name of a host.");
        }
        boolean address6 = config.host().contains(":") && !config.host().startsWith("[");
        return address6 ? "[" + config.host() + "]" : config.host();
    }

    private void rejectUnknown(Configuration parsed) {
        Properties unknown = parsed.nonMappedOptions();
        if (unknown != null && !unknown.isEmpty()) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "connection " + config.name() + ": properties: the driver knows no "
                            + String.join(", ", unknown.stringPropertyNames())
                            + ". Its properties: https://mariadb.com/docs/connectors/mariadb-connector-j");
        }
    }

    private static boolean saysTls(ConnectionConfig config) {
        return config.properties().keySet().stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .anyMatch(key -> key.contains("ssl") || key.contains("tls") || key.contains("trust"));
    }
}

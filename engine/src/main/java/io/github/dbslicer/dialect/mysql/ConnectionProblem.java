package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.config.ConnectionConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Tells apart why a connection could not be opened, and says how to mend it. */
final class ConnectionProblem {
    private final ConnectionConfig config;
    private final SQLException exception;

    ConnectionProblem(ConnectionConfig config, SQLException exception) {
        this.config = config;
        this.exception = exception;
    }

    /** Whether the server offers no TLS. Driver 4.0.0 says so in words only. */
    boolean isWithoutTls() {
        return exception.getErrorCode() <= 0 && said().contains("ssl not enabled in the server");
    }

    /** Whether the server's identity cannot be proven. */
    boolean isUnverified() {
        return exception.getErrorCode() <= 0
                && (has(SSLException.class) || said().contains("self signed") || said().contains("self-signed"));
    }

    String message() {
        return "connection " + config.name() + ": " + explanation();
    }

    private String explanation() {
        return switch (exception.getErrorCode()) {
            case 1045 ->
                "the server refuses " + who() + with()
                        + ". Check user and password, and from where the user may connect.";
            case 1698 ->
                "the server lets user '" + config.user()
                        + "' in by other means than a password (authentication plugin). Use another user, or give this one a password.";
            case 1044 ->
                who() + " may not use database '" + config.database() + "'. GRANT SELECT ON "
                        + MySqlNames.quote(config.database()) + ".* TO the user.";
            case 1049 -> "there is no database '" + config.database() + "' on " + address() + ". Check the name.";
            case 1040, 1203, 1226 ->
                "the server has no connection left: " + ServerMessage.of(exception)
                        + ". Set max_workers lower, or the server's limit higher.";
            case 1129, 1130 -> "the server lets nobody in from this host: " + ServerMessage.of(exception) + ".";
            case 1820, 1862, 3118, 4151 ->
                "the server does not let " + who() + " in: " + ServerMessage.of(exception) + ".";
            case 1251 -> untrusted("nobody vouches for it");
            default -> withoutServerCode();
        };
    }

    private String withoutServerCode() {
        if (has(UnknownHostException.class)) {
            return "host " + config.host() + " is not known. Check the name.";
        }
        if (has(ConnectException.class) || has(NoRouteToHostException.class) || has(SocketTimeoutException.class)) {
            return "no server answers at " + address() + " (" + cause()
                    + "). Check host and port, and that the server runs.";
        }
        if (isWithoutTls()) {
            return "the server at " + address()
                    + " offers no TLS, but properties demand it. Enable TLS there, or set sslMode: disable.";
        }
        if (isUnverified()) {
            return untrusted(cause());
        }
        if (said().contains("rsa public key")) {
            return "the server at " + address() + " offers no TLS, and the password would go over the network readable."
                    + " Enable TLS there, or give properties: {serverRsaPublicKeyFile: FILE}.";
        }
        return "cannot connect to " + address() + ": " + ServerMessage.of(exception) + unreadable();
    }

    /** The driver says which file of its properties it cannot read only in what lies beneath. */
    private String unreadable() {
        Throwable cause = exception.getCause();
        return cause instanceof IOException && said().contains("keystore") ? " (" + cause.getMessage() + ")" : "";
    }

    private String untrusted(String reason) {
        return "the certificate of the server at " + address() + " cannot be verified (" + reason
                + "), and without that the password is not sent to it. Give the certificate of the server or of its authority,"
                + " properties: {serverSslCert: FILE} (with sslMode: verify-ca where the server has another name in it), or do without"
                + " the check, properties: {sslMode: trust}.";
    }

    private String who() {
        return "user '" + config.user() + "'";
    }

    private String with() {
        return config.password().isPresent() ? " with the password given" : " without a password";
    }

    private String address() {
        return config.host() + ":" + MySqlConnector.port(config);
    }

    private String cause() {
        Throwable deepest = exception;
        for (Throwable next = exception; next != null; next = next.getCause()) {
            deepest = next;
        }
        return Optional.ofNullable(deepest.getMessage())
                .orElse(deepest.getClass().getSimpleName());
    }

    private String said() {
        return ServerMessage.of(exception).toLowerCase(Locale.ROOT);
    }

    private boolean has(Class<? extends IOException> type) {
        for (Throwable next = exception; next != null; next = next.getCause()) {
            if (type.isInstance(next)) {
                return true;
            }
        }
        return false;
    }
}

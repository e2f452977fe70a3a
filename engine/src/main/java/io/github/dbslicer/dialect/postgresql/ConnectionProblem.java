package io.github.dbslicer.dialect.postgresql;

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

    String message() {
        return "connection " + config.name() + ": " + explanation();
    }

    private String explanation() {
        if (ServerMessage.server(exception).isEmpty()) {
            return withoutServerMessage();
        }
        return switch (ServerMessage.state(exception)) {
            case "28P01" ->
                "the server refuses user '" + config.user() + "'" + with() + ". Check user and password" + proxy()
                        + ".";
            case "28000" -> authorization();
            case "3D000" -> "there is no database '" + config.database() + "' on " + address() + ". Check the name.";
            case "42501" ->
                "user '" + config.user() + "' may not use database '" + config.database()
                        + "'. GRANT CONNECT ON DATABASE " + PostgresNames.quote(config.database()) + " TO "
                        + PostgresNames.quote(config.user()) + ".";
            case "53300" ->
                "the server has no connection left: " + said()
                        + ". Set max_workers lower, or the server's limit higher.";
            case "57P03", "57P01", "57P02" ->
                "the server at " + address() + " does not take connections now: " + said() + ". Try again later.";
            case "55000" -> "database '" + config.database() + "' takes no connections: " + said() + ".";
            default -> "cannot connect to " + address() + ": " + said() + " (" + ServerMessage.state(exception) + ").";
        };
    }

    private String authorization() {
        String lower = said().toLowerCase(Locale.ROOT);
        if (lower.contains("no encryption") || lower.contains("ssl off")) {
            return "the server lets nobody in like this: " + said()
                    + ". If it wants TLS, give properties: {sslmode: require}, or verify-full with sslrootcert.";
        }
        if (lower.contains("pg_hba.conf")) {
            return "the server lets nobody in like this: " + said()
                    + ". Its pg_hba.conf decides who comes in from where.";
        }
        return "the server refuses user '" + config.user() + "': " + said() + ". Check user and password.";
    }

    private String withoutServerMessage() {
        String lower = said().toLowerCase(Locale.ROOT);
        if (has(UnknownHostException.class)) {
            return "host " + config.host() + " is not known. Check the name.";
        }
        if (lower.contains("does not support ssl")) {
            return "the server at " + address()
                    + " offers no TLS, but properties demand it. Enable TLS there, or give sslmode: prefer or disable.";
        }
        if (has(SSLException.class) || lower.contains("hostnameverifier") || lower.contains("root certificate")) {
            return "the certificate of the server at " + address() + " cannot be verified (" + cause()
                    + "). Give the certificate of its authority, properties: {sslrootcert: FILE}, with sslmode: verify-ca where the server"
                    + " has another name in it; sslmode: require encrypts without the check.";
        }
        if (has(ConnectException.class) || has(NoRouteToHostException.class) || has(SocketTimeoutException.class)) {
            return "no server answers at " + address() + " (" + cause()
                    + "). Check host and port, and that the server runs and takes TCP connections.";
        }
        if (lower.contains("no password was provided")) {
            return "the server refuses user '" + config.user()
                    + "' without a password. Give password or password_file.";
        }
        return "cannot connect to " + address() + ": " + said();
    }

    private String proxy() {
        // A pooler in between refuses users that it does not know in the same words.
        return said().toLowerCase(Locale.ROOT).contains("no such user") ? "; a pooler may not know the user" : "";
    }

    private String with() {
        return config.password().isPresent() ? " with the password given" : " without a password";
    }

    private String address() {
        return PostgresConnector.address(config);
    }

    private String said() {
        return ServerMessage.of(exception);
    }

    private String cause() {
        Throwable deepest = exception;
        for (Throwable next = exception; next != null; next = next.getCause()) {
            deepest = next;
        }
        return Optional.ofNullable(deepest.getMessage())
                .orElse(deepest.getClass().getSimpleName());
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

package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.postgresql.jdbc.PgConnection;

/** What a connection leads to, in words for the user. */
final class ServerProduct {
    private ServerProduct() {}

    /** Product, version, database, address, and how the connection is protected. */
    static String describe(PgConnection connection, ConnectionConfig config, ErrorCode failure) {
        Answer answer = ask(connection, config, failure);
        return origin(answer, config) + " at " + PostgresConnector.address(config) + " ("
                + protection(answer.tls(), config) + ")";
    }

    /** Product, version and database. */
    static String origin(PgConnection connection, ConnectionConfig config, ErrorCode failure) {
        return origin(ask(connection, config, failure), config);
    }

    private static String origin(Answer answer, ConnectionConfig config) {
        return "PostgreSQL " + answer.version() + ", database " + config.database();
    }

    /** @param tls empty where the connection is not encrypted */
    private record Answer(String version, String tls) {}

    private static Answer ask(PgConnection connection, ConnectionConfig config, ErrorCode failure) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("product.sql"))) {
            row.next();
            return new Answer(row.getString(1).split(" ", 2)[0], row.getString(2));
        } catch (SQLException e) {
            throw new SliceException(failure, "connection " + config.name() + ": " + ServerMessage.of(e), e);
        }
    }

    private static String protection(String tls, ConnectionConfig config) {
        if (tls.isEmpty()) {
            return "unencrypted";
        }
        boolean verified = config.properties().entrySet().stream()
                .anyMatch(property -> property.getKey().equalsIgnoreCase("sslmode")
                        && property.getValue().toLowerCase(Locale.ROOT).startsWith("verify"));
        return tls + (verified ? ", server verified" : ", server not verified");
    }
}

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
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("product.sql"))) {
            row.next();
            return "PostgreSQL " + row.getString(1).split(" ", 2)[0] + ", database " + config.database() + " at "
                    + PostgresConnector.address(config) + " (" + protection(row.getString(2), config) + ")";
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

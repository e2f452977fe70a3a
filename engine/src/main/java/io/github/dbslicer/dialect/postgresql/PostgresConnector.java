package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.jdbc.PgConnection;

/** Opens connections to one database, all alike: values have the same text form in each, whatever server, role or machine say. */
final class PostgresConnector {
    private static final int DEFAULT_PORT = 5432;

    private final ConnectionConfig config;
    private final ErrorCode code;

    /** @param code of the errors that refused connections are */
    PostgresConnector(ConnectionConfig config, ErrorCode code) {
        this.config = config;
        this.code = code;
    }

    /** Host and port, for the user. */
    String address() {
        return config.host() + ":" + port();
    }

    /** @throws SliceException where the server is out of reach or refuses */
    PgConnection open() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "dbslicer");
        properties.putAll(config.properties());
        properties.setProperty("user", config.user());
        config.password().ifPresent(password -> properties.setProperty("password", password.reveal()));
        properties.setProperty("PGHOST", config.host());
        properties.setProperty("PGPORT", Integer.toString(port()));
        properties.setProperty("PGDBNAME", config.database());
        try {
            return new Driver().connect("jdbc:postgresql:", properties).unwrap(PgConnection.class);
        } catch (SQLException e) {
            throw new SliceException(code, "connection " + config.name() + ": " + ServerMessage.of(e), e);
        }
    }

    private int port() {
        return config.port() == 0 ? DEFAULT_PORT : config.port();
    }
}

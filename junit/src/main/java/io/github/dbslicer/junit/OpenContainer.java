package io.github.dbslicer.junit;

import io.github.dbslicer.config.Secret;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** A connection through {@code jdbc:tc:}, for as long as which the container behind it stays. */
final class OpenContainer implements AutoCloseable {
    /** What Testcontainers calls the user of a container, and as what it has the password, where nobody says otherwise. */
    private static final String USUAL = "test";

    private final String name;
    private final Connection connection;

    private OpenContainer(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /** @throws SliceException {@code TARGET_CONNECTION} where there is no Testcontainers, or the container does not start */
    static OpenContainer open(Address address) {
        try {
            return new OpenContainer(
                    address.name(),
                    DriverManager.getConnection(
                            address.url().reveal(),
                            address.user().orElse(USUAL),
                            address.password().map(Secret::reveal).orElse(USUAL)));
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_CONNECTION,
                    address.name()
                            + ": the container does not come up, for which the modules of Testcontainers and the driver of the database"
                            + " must be on the class path: " + e.getMessage(),
                    e);
        }
    }

    /** Where the database of the container is. */
    Address address() {
        try {
            return new Address(
                    name,
                    new Secret(connection.getMetaData().getURL()),
                    AddressReader.userOf(connection),
                    Optional.of(new Secret(USUAL)),
                    true,
                    "");
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_CONNECTION,
                    name + ": the container does not tell its address: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

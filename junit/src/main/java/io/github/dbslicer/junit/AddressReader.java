package io.github.dbslicer.junit;

import io.github.dbslicer.config.Secret;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the address of a database off whatever a test has of it. */
final class AddressReader {
    private static final String CONTAINER = "org.testcontainers.containers.JdbcDatabaseContainer";
    private static final List<String> URL = List.of("getJdbcUrl", "getUrl");
    private static final List<String> USER = List.of("getUsername", "getUser");
    private static final List<String> PASSWORD = List.of("getPassword");

    /** Data sources in front of others, as Spring and HikariCP have them. */
    private static final List<String> BEHIND = List.of("getTargetDataSource", "getDataSource", "getWrappedDataSource");

    private final String name;

    /** @param name of what has the object, for the user */
    AddressReader(String name) {
        this.name = name;
    }

    /** @throws SliceException {@code CONFIGURATION} where the object tells no address, {@code TARGET_CONNECTION} where it would and cannot */
    Address read(Object target) {
        if (target instanceof String url) {
            return Address.of(name, url);
        }
        try {
            BeanProperties properties = new BeanProperties(target);
            boolean container = properties.isA(CONTAINER);
            if (container) {
                start(properties);
            }
            return address(target, properties, container);
        } catch (IllegalStateException e) {
            throw new SliceException(ErrorCode.TARGET_CONNECTION, name + ": " + e.getMessage(), e);
        }
    }

    /** Whoever else starts it may come later; starting it twice does nothing. */
    private static void start(BeanProperties container) {
        if (container.value("isRunning").equals(Optional.of(false))) {
            container.value("start");
        }
    }

    private Address address(Object target, BeanProperties properties, boolean container) {
        Optional<String> url = properties.text(URL);
        if (url.isPresent()) {
            return new Address(
                    name,
                    new Secret(url.get()),
                    properties.text(USER),
                    password(properties),
                    container,
                    untold(target, properties));
        }
        Optional<Object> behind = properties.first(BEHIND).filter(DataSource.class::isInstance);
        if (behind.isPresent()) {
            return read(behind.get()).with(properties.text(USER), password(properties));
        }
        if (target instanceof DataSource source) {
            return ofConnection(source, properties);
        }
        throw new SliceException(
                ErrorCode.CONFIGURATION,
                name + " is a " + target.getClass().getName()
                        + ", which tells no address of a database. Known are data sources, texts with a JDBC URL, and what has getJdbcUrl(),"
                        + " getUsername() and getPassword(). Or give @Slice(url = ..., user = ..., password = ...).");
    }

    private Address ofConnection(DataSource source, BeanProperties properties) {
        try (Connection connection = source.getConnection()) {
            String url = connection.getMetaData().getURL();
            if (url == null) {
                throw new SliceException(
                        ErrorCode.CONFIGURATION,
                        name + ": neither the data source, a "
                                + source.getClass().getName()
                                + ", nor its connections tell the address of the database. Give @Slice(url = ..., user = ..., password = ...).");
            }
            Optional<String> user = properties.text(USER);
            return new Address(
                    name,
                    new Secret(url),
                    user.isPresent() ? user : userOf(connection),
                    password(properties),
                    false,
                    untold(source, properties));
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_CONNECTION, name + ": the data source gives no connection: " + e.getMessage(), e);
        }
    }

    /** MySQL and MariaDB tell from where, too. */
    static Optional<String> userOf(Connection connection) throws SQLException {
        return Optional.ofNullable(connection.getMetaData().getUserName())
                .map(user -> user.replaceFirst("@[^@]*$", ""))
                .filter(user -> !user.isEmpty());
    }

    private static String untold(Object target, BeanProperties properties) {
        return properties.has(PASSWORD)
                ? ""
                : " " + target.getClass().getName() + " does not tell its password: give @Slice(password = ...).";
    }

    private static Optional<Secret> password(BeanProperties properties) {
        return properties.text(PASSWORD).map(Secret::new);
    }
}

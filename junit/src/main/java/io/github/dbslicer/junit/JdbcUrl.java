package io.github.dbslicer.junit;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;

/** Makes a connection of a JDBC URL. */
final class JdbcUrl {
    private static final String MYSQL = "jdbc:mysql:";
    private static final String MARIADB = "jdbc:mariadb:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String CONTAINER = "jdbc:tc:";

    private JdbcUrl() {}

    /** Whether a container of Testcontainers stands behind it, which a connection through it brings up. */
    static boolean isContainer(String url) {
        return url.startsWith(CONTAINER);
    }

    /** @throws SliceException {@code CONFIGURATION} where there is no way to that database; never with the URL in its message, which may hold a password */
    static ConnectionConfig connection(Address address) {
        String url = address.url().reveal();
        if (url.startsWith(MYSQL)) {
            return new MySqlUrl(address, url.substring(MYSQL.length())).connection();
        }
        if (url.startsWith(MARIADB)) {
            return new MySqlUrl(address, url.substring(MARIADB.length())).connection();
        }
        if (url.startsWith(POSTGRESQL)) {
            return new PostgresUrl(address, url.substring(POSTGRESQL.length())).connection();
        }
        if (url.startsWith(SQLITE)) {
            return new SqliteUrl(address, url.substring(SQLITE.length())).connection();
        }
        throw refused(
                address,
                "its address begins with " + beginning(url)
                        + ", where one of jdbc:mysql:, jdbc:mariadb:, jdbc:postgresql:, jdbc:sqlite: and jdbc:tc: is known.");
    }

    static SliceException refused(Address address, String why) {
        return new SliceException(ErrorCode.CONFIGURATION, address.name() + ": " + why);
    }

    /** The kind of the database at most, behind which there may be secrets. */
    private static String beginning(String url) {
        String[] parts = url.split(":", 3);
        return parts.length == 3 && parts[0].equals("jdbc") && parts[1].matches("\\w{1,20}")
                ? "jdbc:" + parts[1] + ":"
                : "something else than jdbc:";
    }
}

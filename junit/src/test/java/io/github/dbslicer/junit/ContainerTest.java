package io.github.dbslicer.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.JdbcDatabaseContainer;

/** Databases of Testcontainers, as far as they can be had without a Docker. */
class ContainerTest extends ShopTests {
    @Test
    void startsAContainerAndReplacesWhatItHolds() throws IOException, SQLException {
        ShopDatabase database = prepare(Kind.SQLITE);
        database.execute(ShopPack.TABLES.toArray(String[]::new));
        database.execute("INSERT INTO customers VALUES (7, 'seven')");
        succeed(1, InContainer.class);
    }

    @Slice(PACK)
    static class InContainer {
        @SliceTarget
        static final JdbcDatabaseContainer CONTAINER =
                new JdbcDatabaseContainer(ShopDatabase.current().url(), "", "") {};

        @Test
        void findsAll() throws SQLException {
            assertThat(ShopDatabase.current().rows()).isEqualTo(WHOLE);
        }
    }

    @Test
    void keepsTheContainerOfAUrlForAsLongAsTheClass() throws IOException, SQLException {
        ShopDatabase database = prepare(Kind.POSTGRESQL);
        POSTGRES.server()
                .execute(
                        "",
                        "CREATE ROLE test LOGIN PASSWORD 'test'",
                        "ALTER DATABASE " + database.url().replaceFirst(".*/", "") + " OWNER TO test");
        ContainerDriver driver = new ContainerDriver(database.url());
        DriverManager.registerDriver(driver);
        try {
            succeed(2, ByUrl.class);
            assertThat(driver.opened).hasSize(1).allMatch(ContainerTest::isClosed);
        } finally {
            DriverManager.deregisterDriver(driver);
            POSTGRES.server().drop(database.url().replaceFirst(".*/", ""));
            POSTGRES.server().execute("", "DROP ROLE test");
        }
    }

    @Slice(value = PACK, url = "jdbc:tc:postgresql:18:///shop", reload = Slice.Reload.EACH_METHOD)
    static class ByUrl {
        @Test
        void findsAll() throws SQLException {
            assertThat(ShopDatabase.current().rows()).isEqualTo(WHOLE);
            assertThat(ContainerDriver.running()).isTrue();
        }

        @Test
        void findsAllAgain() throws SQLException {
            findsAll();
        }
    }

    @Test
    void saysWhatContainersOfUrlsNeed() throws IOException, SQLException {
        prepare(Kind.SQLITE);
        assertThat(failure(ByUrl.class))
                .startsWith("@Slice(\"" + PACK
                        + "\") on ByUrl: url: the container does not come up, for which the modules of")
                .endsWith("No suitable driver found for jdbc:tc:postgresql:18:///shop");
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leads from an address of Testcontainers to a server that runs. */
    private static final class ContainerDriver implements Driver {
        private final List<Connection> opened = new ArrayList<>();
        private final String real;

        ContainerDriver(String real) {
            this.real = real;
        }

        static boolean running() {
            return DriverManager.drivers()
                    .filter(ContainerDriver.class::isInstance)
                    .flatMap(driver -> ((ContainerDriver) driver).opened.stream())
                    .anyMatch(connection -> !isClosed(connection));
        }

        @Override
        public Connection connect(String url, Properties properties) throws SQLException {
            if (!acceptsURL(url)) {
                return null;
            }
            opened.add(DriverManager.getConnection(real, "test", "test"));
            return opened.get(opened.size() - 1);
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("jdbc:tc:");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }
    }
}

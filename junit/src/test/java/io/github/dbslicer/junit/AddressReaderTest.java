package io.github.dbslicer.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

class AddressReaderTest {
    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = EmbeddedMariaDb.always();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @Test
    void readsADataSourceOfPostgres() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"db"});
        source.setPortNumbers(new int[] {5433});
        source.setDatabaseName("shop");
        source.setUser("u");
        source.setPassword("p");
        source.setSslMode("require");
        ConnectionConfig connection = connection(source);
        assertThat(described(connection)).containsExactly("postgresql", "db", "5433", "shop", "u", "p");
        assertThat(connection.properties()).containsEntry("sslmode", "require");
    }

    @Test
    void readsADataSourceOfSqlite(@TempDir Path directory) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + directory.resolve("shop.db"));
        assertThat(connection(source).database())
                .isEqualTo(directory.resolve("shop.db").toString());
    }

    @Test
    void saysWhichDataSourceKeepsItsPasswordToItself() throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource("jdbc:mariadb://db/shop");
        source.setUser("u");
        source.setPassword("p");
        Address address = new AddressReader("ATest.DATABASE").read(source);
        assertThat(described(JdbcUrl.connection(address))).containsExactly("mysql", "db", "0", "shop", "u", "");
        assertThat(address.untold())
                .isEqualTo(
                        " org.mariadb.jdbc.MariaDbDataSource does not tell its password: give @Slice(password = ...).");
        Address told = address.with(Optional.empty(), Optional.of(new Secret("p")));
        assertThat(described(JdbcUrl.connection(told))).endsWith("u", "p");
    }

    @Test
    void readsAPool() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:mariadb://db/shop");
            pool.setUsername("u");
            pool.setPassword("p");
            assertThat(described(connection(pool))).containsExactly("mysql", "db", "0", "shop", "u", "p");
        }
    }

    @Test
    void looksBehindAPool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(behind("jdbc:postgresql://db/shop"));
        config.setUsername("u");
        config.setPassword("p");
        config.setInitializationFailTimeout(-1);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(described(connection(pool))).containsExactly("postgresql", "db", "5432", "shop", "u", "p");
        }
    }

    private static PGSimpleDataSource behind(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        return source;
    }

    @Test
    void asksAConnectionWhereTheDataSourceSaysNothing() throws SQLException {
        String database = POSTGRES.server().newDatabase();
        Address ofPostgres =
                new AddressReader("a").read(new Silent(() -> POSTGRES.server().connect(database)));
        ConnectionConfig postgres = JdbcUrl.connection(ofPostgres);
        assertThat(described(postgres))
                .containsExactly(
                        "postgresql",
                        POSTGRES.server().host(),
                        Integer.toString(POSTGRES.server().port()),
                        database,
                        POSTGRES.server().user(),
                        "");
        Address ofMariaDb =
                new AddressReader("a").read(new Silent(() -> MARIADB.server().connect("mysql")));
        assertThat(ofMariaDb.user()).hasValue(MARIADB.server().user());
        assertThat(ofMariaDb.url().reveal()).startsWith("jdbc:mariadb://");
    }

    @Test
    void readsWhatHasTheMethodsOfAContainer() {
        assertThat(described(connection(new LikeAContainer("jdbc:mysql://db:32768/test", "test", "pw"))))
                .containsExactly("mysql", "db", "32768", "test", "test", "pw");
        assertThat(new AddressReader("a")
                        .read(new LikeAContainer("jdbc:mysql://db/test", "u", "p"))
                        .forTests())
                .isFalse();
    }

    @Test
    void readsATextAsAUrl() {
        assertThat(described(connection("jdbc:mysql://u:p@db/shop")))
                .containsExactly("mysql", "db", "0", "shop", "u", "p");
    }

    @Test
    void saysWhatTellsNothing() {
        assertThatThrownBy(() -> new AddressReader("ATest.DATABASE").read(List.of()))
                .hasMessageStartingWith(
                        "ATest.DATABASE is a java.util.ImmutableCollections$ListN, which tells no address of a"
                                + " database.")
                .hasMessageEndingWith("Or give @Slice(url = ..., user = ..., password = ...).");
        assertThatThrownBy(() -> new AddressReader("ATest.DATABASE").read(new Silent(() -> {
                    throw new SQLException("no route");
                })))
                .hasMessage("ATest.DATABASE: the data source gives no connection: no route");
    }

    private static ConnectionConfig connection(Object target) {
        return JdbcUrl.connection(new AddressReader("ATest.DATABASE").read(target));
    }

    private static List<String> described(ConnectionConfig connection) {
        return List.of(
                connection.type(),
                connection.host(),
                Integer.toString(connection.port()),
                connection.database(),
                connection.user(),
                connection.password().map(Secret::reveal).orElse(""));
    }

    /** Its methods are those that {@code JdbcDatabaseContainer} has. */
    record LikeAContainer(String jdbcUrl, String username, String password) {
        public String getJdbcUrl() {
            return jdbcUrl;
        }

        public String getUsername() {
            return username;
        }

        public String getPassword() {
            return password;
        }
    }

    private interface Opening {
        Connection open() throws SQLException;
    }

    /** A data source that says nothing of its database. */
    private record Silent(Opening opening) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return opening.open();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return opening.open();
        }

        @Override
        public PrintWriter getLogWriter() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLoginTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getLoginTimeout() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Logger getParentLogger() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("nothing behind");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}

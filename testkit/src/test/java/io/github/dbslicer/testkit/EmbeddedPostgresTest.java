package io.github.dbslicer.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedPostgresTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    @Test
    void startsBothVersions() {
        assertThat(NEWEST.server().majorVersion()).isEqualTo(18);
        assertThat(OLDEST.server().majorVersion()).isEqualTo(13);
    }

    @Test
    void givesEveryCallerADatabaseOfItsOwn() throws SQLException {
        PostgresServer server = OLDEST.server();
        String one = server.newDatabase();
        String other = server.newDatabase("a \"b\"/c%d+é");
        server.execute(one, "CREATE TABLE t (name text)", "INSERT INTO t VALUES ('\uD83C\uDF32')");
        assertThat(query(server.connect(one), "SELECT name FROM t")).isEqualTo("\uD83C\uDF32");
        assertThat(query(server.connect(other), "SELECT current_database()")).isEqualTo(other);
        assertThat(query(server.connect(other), "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void takesRolesThatMayDoNothingAndDropsThemWithWhatTheyOwn() throws SQLException {
        PostgresServer server = new PostgresServer(ServerKind.POSTGRESQL
                .given(Map.of(
                        "postgres.url",
                                "jdbc:postgresql://127.0.0.1:" + NEWEST.server().port() + "/?sslmode=require",
                        "postgres.user", NEWEST.server().user(),
                        "postgres.password", NEWEST.server().password()))
                .orElseThrow());
        String database = server.newDatabase();
        String role = server.newRole();
        server.execute(database, "CREATE TABLE t (id int)", "CREATE SCHEMA theirs AUTHORIZATION " + role);
        assertThatThrownBy(() -> query(server.connect(database, role, server.password()), "SELECT count(*) FROM t"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> server.connect(database, role, "wrong"))
                .hasMessageContaining("password authentication failed");
        server.execute("", "GRANT SET ON PARAMETER session_replication_role TO " + role);
        server.clear();
        assertThat(query(
                        NEWEST.server().connect(""),
                        "SELECT (SELECT count(*) FROM pg_roles WHERE rolname = '" + role
                                + "') + (SELECT count(*) FROM pg_database WHERE datname = '" + database + "')"))
                .isEqualTo("0");
    }

    @Test
    void encryptsWhereAsked() throws SQLException {
        PostgresServer server = OLDEST.server();
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres?sslmode=require";
        assertThat(query(
                        DriverManager.getConnection(url, server.user(), server.password()),
                        "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
                .isEqualTo("t");
    }

    @Test
    void hasExtensionsAndCollationsOfIcu() throws SQLException {
        for (PostgresServer server : List.of(NEWEST.server(), OLDEST.server())) {
            String database = server.newDatabase();
            for (String extension : List.of("btree_gist", "citext", "hstore", "lo", "ltree", "pg_trgm", "pgcrypto")) {
                server.execute(database, "CREATE EXTENSION " + extension);
            }
            server.execute(
                    database,
                    "CREATE COLLATION any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
            assertThat(query(server.connect(database), "SELECT 'A' COLLATE any_case = 'a'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void endsAFailedStartWithTheLogOfTheServer() {
        assertThatThrownBy(() -> PostgresProcess.start(
                        ServerStorage.MEMORY, PostgresVersion.NEWEST, List.of("no_such_setting = 1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
    }

    @Test
    void leavesNothingBehind() {
        Path directory;
        try (PostgresProcess process = PostgresProcess.start(ServerStorage.MEMORY, PostgresVersion.OLDEST, List.of())) {
            directory = process.directory();
            assertThat(directory).isNotEmptyDirectory();
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void servesProgramsWithoutTheTestFramework() throws SQLException {
        try (StandaloneServer<PostgresServer> own =
                StandaloneServer.startPostgres(ServerStorage.MEMORY, List.of("work_mem = '7MB'"))) {
            PostgresServer server = own.server();
            String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
            String database;
            try (StandaloneServer<PostgresServer> again =
                    StandaloneServer.postgresAt(url, server.user(), server.password())) {
                database = again.server().newDatabase();
                assertThat(query(server.connect(database), "SHOW work_mem")).isEqualTo("7MB");
            }
            assertThat(query(server.connect(""), "SELECT count(*) FROM pg_database WHERE datname = '" + database + "'"))
                    .isEqualTo("0");
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}

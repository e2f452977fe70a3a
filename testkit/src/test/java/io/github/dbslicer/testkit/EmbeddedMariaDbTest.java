package io.github.dbslicer.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedMariaDbTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    @Test
    void givesEveryCallerADatabaseOfItsOwn() throws SQLException {
        TestServer server = DATABASES.server();
        String one = server.newDatabase();
        String other = server.newDatabase();
        server.execute(one, "CREATE TABLE t (name VARCHAR(10))", "INSERT INTO t VALUES ('\uD83C\uDF32')");
        assertThat(one).isNotEqualTo(other);
        assertThat(query(server.connect(one), "SELECT name FROM t")).isEqualTo("\uD83C\uDF32");
        assertThat(query(
                        server.connect(other),
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"))
                .isEqualTo("0");
    }

    @Test
    void grantsWhatItIsToldToGrantAndNoMore() throws SQLException {
        TestServer server = DATABASES.server();
        String database = server.newDatabase();
        String user = "u_" + database.substring(2);
        server.execute(
                database,
                "CREATE TABLE open (id INT)",
                "CREATE TABLE closed (id INT)",
                "CREATE USER " + user + " IDENTIFIED BY 'Other!1pw'",
                "GRANT SELECT ON open TO " + user);
        assertThat(query(server.connect(database, user, "Other!1pw"), "SELECT COUNT(*) FROM open"))
                .isEqualTo("0");
        assertThatThrownBy(() -> query(server.connect(database, user, "Other!1pw"), "SELECT COUNT(*) FROM closed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> server.connect(database, user, "wrong")).hasMessageContaining("denied");
        server.execute("", "DROP USER " + user);
    }

    @Test
    void endsAFailedStartWithTheLogOfTheServer() {
        assertThatThrownBy(() -> MariaDbProcess.start(ServerStorage.MEMORY, List.of("--no-such-option")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unknown option '--no-such-option'");
    }

    @Test
    void leavesNothingBehind() {
        Path directory;
        try (MariaDbProcess process = MariaDbProcess.start(ServerStorage.MEMORY, List.of())) {
            directory = process.directory();
            assertThat(directory).isNotEmptyDirectory();
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void takesTheServerThatAUrlNames() {
        assertThat(ServerKind.MYSQL.given(Map.of(
                        "mysql.url", "jdbc:mysql://db.example:33306/?user=root&password=a%26b&useCompression=true")))
                .hasValue(new ServerAddress(
                        "db.example", 33306, "root", "a&b", Map.of("sslMode", "trust", "useCompression", "true")));
        assertThat(ServerKind.MYSQL.given(
                        Map.of("mysql.url", "jdbc:mariadb://db/", "mysql.user", "me", "mysql.password", "pw")))
                .hasValue(new ServerAddress("db", 3306, "me", "pw", Map.of("sslMode", "trust")));
        assertThat(ServerKind.MYSQL.given(Map.of())).isEmpty();
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

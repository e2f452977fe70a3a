package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.TestServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SourceConnectionTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static ConnectionConfig config(
            String host, int port, String user, String password, String database, Map<String, String> properties) {
        Optional<Secret> secret = password.isEmpty() ? Optional.empty() : Optional.of(new Secret(password));
        return new ConnectionConfig("prod", "mysql", host, port, user, secret, database, properties);
    }

    private static SourceDatabase open(ConnectionConfig config) {
        return new Dialects().dialect("mysql").openSource(config, ReadTerms.snapshot(4));
    }

    private static void assertRefused(ConnectionConfig config, String... words) {
        assertThatThrownBy(() -> open(config))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_CONNECTION))
                .hasMessageStartingWith("connection prod: ")
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("secret words");
    }

    @Test
    void needsNothingButHostPortUserAndPassword() {
        TestServer server = DATABASES.server();
        String database = server.newDatabase();
        try (SourceDatabase source =
                open(config(server.host(), server.port(), server.user(), server.password(), database, Map.of()))) {
            assertThat(source.schema().tables()).isEmpty();
            assertThat(source.description())
                    .startsWith(server.isMariaDb() ? "MariaDB " : "MySQL ")
                    .contains(database, server.host() + ":" + server.port());
        }
    }

    @Test
    void takesDatabaseNamesOfAnyKind() {
        TestServer server = DATABASES.server();
        String name = "t_/?&=`\"' %";
        server.execute("", "CREATE DATABASE `t_/?&=``\"' %`", "CREATE TABLE `t_/?&=``\"' %`.t (id INT)");
        try (SourceDatabase source =
                open(config(server.host(), server.port(), server.user(), server.password(), name, Map.of()))) {
            assertThat(source.schema().tables()).hasSize(1);
        } finally {
            server.drop(name);
        }
    }

    @Test
    void saysThatThePasswordIsWrong() {
        TestServer server = DATABASES.server();
        server.execute("", "CREATE USER IF NOT EXISTS 'someone'@'%' IDENTIFIED BY 'pw'");
        assertRefused(
                config(server.host(), server.port(), "someone", "secret words", "mysql", server.properties()),
                "refuses user 'someone'",
                "Check user and password");
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        TestServer server = DATABASES.server();
        assertRefused(
                config(server.host(), server.port(), server.user(), server.password(), "no_such", Map.of()),
                "there is no database 'no_such'");
    }

    @Test
    void saysThatTheUserMayNotUseTheDatabase() {
        TestServer server = DATABASES.server();
        server.execute(
                "",
                "CREATE USER IF NOT EXISTS 'stranger'@'%' IDENTIFIED BY 'pw'",
                "CREATE USER IF NOT EXISTS 'stranger'@'localhost' IDENTIFIED BY 'pw'");
        assertRefused(
                config(server.host(), server.port(), "stranger", "pw", server.newDatabase(), Map.of()),
                "user 'stranger' may not use database",
                "GRANT SELECT");
    }

    @Test
    void saysThatNoServerAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertRefused(config("127.0.0.1", free, "u", "", "d", Map.of()), "no server answers at 127.0.0.1:" + free);
    }

    @Test
    void saysThatTheHostIsNotKnown() {
        assertRefused(
                config("no-such-host.invalid", 0, "u", "", "d", Map.of()), "host no-such-host.invalid is not known");
        assertRefused(config("a/b", 0, "u", "", "d", Map.of()), "host 'a/b' is no name of a host");
    }

    @Test
    void rejectsPropertiesThatTheDriverDoesNotKnow() {
        TestServer server = DATABASES.server();
        assertThatThrownBy(() -> open(config(
                        server.host(),
                        server.port(),
                        server.user(),
                        server.password(),
                        "d",
                        Map.of("sslmod", "trust"))))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
                .hasMessageContaining("sslmod");
    }

    @Test
    void rejectsValuesOfPropertiesThatTheDriverDoesNotKnow() {
        TestServer server = DATABASES.server();
        assertRefused(
                config(
                        server.host(),
                        server.port(),
                        server.user(),
                        server.password(),
                        "d",
                        Map.of("sslMode", "perhaps")),
                "perhaps");
    }
}

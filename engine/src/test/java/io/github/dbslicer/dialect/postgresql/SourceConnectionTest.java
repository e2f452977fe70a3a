package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections that are refused, in words; those that are not, in a description. */
class SourceConnectionTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private static ConnectionConfig config(String host, int port, String user, String password, String database) {
        return new ConnectionConfig(
                "prod",
                "postgresql",
                host,
                port,
                user,
                Optional.of(new Secret(password)),
                database,
                List.of(),
                DATABASES.server().properties());
    }

    private static void assertRefused(ConnectionConfig config, ErrorCode code, String... parts) {
        assertThatThrownBy(() -> PostgresSource.open(config, ReadTerms.snapshot(4)))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageStartingWith("connection prod: ")
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void describesServerDatabaseAndProtection() {
        String database = DATABASES.server().newDatabase("odd name/?");
        ConnectionConfig config = SourceFixture.config(DATABASES.server(), database);
        try (PostgresSource source = PostgresSource.open(config, ReadTerms.snapshot(4))) {
            assertThat(source.description())
                    .matches("PostgreSQL \\d+\\.\\d+, database \\Q" + database + " at " + config.host() + ":"
                            + config.port() + " (unencrypted)\\E");
        }
    }

    @Test
    void saysWhatIsWrongWithAConnection() throws IOException {
        String host = DATABASES.server().host();
        int port = DATABASES.server().port();
        String user = DATABASES.server().user();
        String password = DATABASES.server().password();
        String database = DATABASES.server().newDatabase();
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertRefused(
                config(host, free, user, password, database),
                ErrorCode.SOURCE_CONNECTION,
                "no server answers at " + host + ":" + free,
                "Check host and port");
        assertRefused(
                config("no-such-host.invalid", port, user, password, database),
                ErrorCode.SOURCE_CONNECTION,
                "host no-such-host.invalid is not known");
        assertRefused(
                config("a b", port, user, password, database),
                ErrorCode.SOURCE_CONNECTION,
                "'a b' is no name of a host");
        assertRefused(
                config(host, port, user, password, "nowhere"),
                ErrorCode.SOURCE_CONNECTION,
                "there is no database 'nowhere' on " + host + ":" + port);
        assertRefused(
                config(host, port, user, "s3cret", database),
                ErrorCode.SOURCE_CONNECTION,
                "refuses user '" + user + "' with the password given");
        assertRefused(
                config(host, port, "nobody_here", "s3cret", database), ErrorCode.SOURCE_CONNECTION, "nobody_here");
        assertRefused(
                new ConnectionConfig("prod", "postgresql", host, port, user, Optional.empty(), database, Map.of()),
                ErrorCode.SOURCE_CONNECTION,
                "without a password",
                "password_file");
    }

    @Test
    void saysWhichPrivilegeADatabaseTakes() {
        String database = DATABASES.server().newDatabase();
        String role = DATABASES.server().newRole();
        DATABASES.server().execute(database, "REVOKE CONNECT ON DATABASE \"" + database + "\" FROM PUBLIC");
        assertRefused(
                SourceFixture.config(DATABASES.server(), database, role, Map.of()),
                ErrorCode.SOURCE_CONNECTION,
                "GRANT CONNECT ON DATABASE \"" + database + "\" TO \"" + role + "\"");
    }

    @Test
    void saysThatARoleHasNoConnectionLeft() {
        String database = DATABASES.server().newDatabase();
        String role = DATABASES.server().newRole();
        DATABASES.server().execute(database, "ALTER ROLE \"" + role + "\" CONNECTION LIMIT 1");
        ConnectionConfig config = SourceFixture.config(DATABASES.server(), database, role, Map.of());
        try (PostgresSource source = PostgresSource.open(config, ReadTerms.snapshot(4))) {
            assertThatThrownBy(source::openSession)
                    .isInstanceOf(SliceException.class)
                    .hasMessageContainingAll("no connection left", "max_workers");
        }
    }

    @Test
    void handsPropertiesToTheDriverInWhateverLetterCaseAndRefusesUnknownOnes() {
        String database = DATABASES.server().newDatabase();
        assertRefused(with(database, Map.of("sslMod", "require")), ErrorCode.CONFIGURATION, "knows no sslMod");
        assertRefused(
                with(database, Map.of("sslMode", "require", "sslmode", "disable")),
                ErrorCode.CONFIGURATION,
                "sslmode is given twice");
        assertRefused(
                with(database, Map.of("sslmode", "verify-full", "sslRootCert", "nowhere.crt")),
                ErrorCode.SOURCE_CONNECTION,
                "cannot be verified",
                "properties: {sslrootcert: FILE}");
        try (PostgresSource source =
                PostgresSource.open(with(database, Map.of("sslMode", "require")), ReadTerms.snapshot(4))) {
            assertThat(source.description()).matches(".* \\(TLSv1.*, server not verified\\)");
        }
    }

    private static ConnectionConfig with(String database, Map<String, String> properties) {
        ConnectionConfig config = SourceFixture.config(DATABASES.server(), database);
        return new ConnectionConfig(
                config.name(),
                config.type(),
                config.host(),
                config.port(),
                config.user(),
                config.password(),
                database,
                properties);
    }

    @Test
    void tellsTheSameDatabaseFromOthersOfItsServer() {
        String one = DATABASES.server().newDatabase();
        String other = DATABASES.server().newDatabase();
        assertThat(identity(one, "127.0.0.1").isSameAs(identity(one, "localhost")))
                .isTrue();
        assertThat(identity(one, "127.0.0.1").isSameAs(identity(other, "127.0.0.1")))
                .isFalse();
    }

    @Test
    void takesAReplicaForTheServerThatItFollowsButNotACopyThatWentItsOwnWay() {
        DatabaseIdentity primary = new DatabaseIdentity("1", 2, "3", false);
        assertThat(primary.isSameAs(new DatabaseIdentity("1", 2, "9", true))).isTrue();
        assertThat(primary.isSameAs(new DatabaseIdentity("1", 2, "9", false))).isFalse();
        assertThat(primary.isSameAs(new DatabaseIdentity("7", 2, "3", true))).isFalse();
    }

    private static DatabaseIdentity identity(String database, String host) {
        ConnectionConfig config = SourceFixture.config(DATABASES.server(), database);
        ConnectionConfig spelled = new ConnectionConfig(
                config.name(),
                config.type(),
                host,
                config.port(),
                config.user(),
                config.password(),
                config.database(),
                config.properties());
        try (PostgresSource source = PostgresSource.open(spelled, ReadTerms.snapshot(4))) {
            return DatabaseIdentity.of(source.connection(), ErrorCode.SOURCE_CONNECTION);
        }
    }
}

package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.PostgresServer;
import io.github.dbslicer.testkit.ServerCertificate;
import io.github.dbslicer.testkit.ServerStorage;
import io.github.dbslicer.testkit.StandaloneServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code properties} about TLS come to with a server whose certificate is known, and names {@code localhost} alone. */
class TlsTest {
    private static final String VERIFIED = "TLSv1.*, server verified";
    private static final String NOT_VERIFIED = "TLSv1.*, server not verified";

    /** Its own: TLS is taken from it for a while. */
    private static StandaloneServer<PostgresServer> standalone;

    @TempDir
    private static Path path;

    private static String right;
    private static String wrong;

    private final Dialect dialect = new Dialects().dialect("postgresql");

    @BeforeAll
    static void start() throws IOException, SQLException {
        standalone = StandaloneServer.startPostgres(ServerStorage.MEMORY, List.of());
        right = setting("ssl_cert_file");
        wrong = ServerCertificate.create(path).file().toString();
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    private static String setting(String name) throws SQLException {
        try (Connection connection = standalone.server().connect("");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static ConnectionConfig config(String host, Map<String, String> properties) {
        PostgresServer server = standalone.server();
        return new ConnectionConfig(
                "prod",
                "postgresql",
                host,
                server.port(),
                server.user(),
                Optional.of(new Secret(server.password())),
                "postgres",
                properties);
    }

    private void assertConnected(String host, Map<String, String> properties, String protection) {
        ConnectionConfig config = config(host, properties);
        try (SourceDatabase source = dialect.openSource(config, ReadTerms.snapshot(2));
                TargetDatabase target = dialect.openTarget(config)) {
            assertThat(source.description()).matches(".* \\(" + protection + "\\)");
            assertThat(target.description()).matches(".* \\(" + protection + "\\)");
        }
    }

    private void assertRefused(String host, Map<String, String> properties, String... words) {
        ConnectionConfig config = config(host, properties);
        String password = standalone.server().password();
        assertThatThrownBy(() -> dialect.openSource(config, ReadTerms.snapshot(2)))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_CONNECTION))
                .hasMessageContainingAll(words)
                .hasMessageNotContaining(password);
        assertThatThrownBy(() -> dialect.openTarget(config))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_CONNECTION))
                .hasMessageContainingAll(words)
                .hasMessageNotContaining(password);
    }

    @Test
    void takesTheCertificateThatItWasGiven() {
        assertConnected("localhost", Map.of("sslmode", "verify-full", "sslrootcert", right), VERIFIED);
        assertConnected("127.0.0.1", Map.of("sslmode", "verify-ca", "sslrootcert", right), VERIFIED);
        assertConnected("127.0.0.1", Map.of("sslmode", "require"), NOT_VERIFIED);
        assertConnected("127.0.0.1", Map.of(), NOT_VERIFIED);
        assertConnected("127.0.0.1", Map.of("sslmode", "disable"), "unencrypted");
    }

    @Test
    void refusesTheCertificateOfSomebodyElse() {
        for (String mode : List.of("verify-full", "verify-ca")) {
            assertRefused(
                    "localhost",
                    Map.of("sslmode", mode, "sslrootcert", wrong),
                    "certificate of the server at localhost:",
                    "cannot be verified",
                    "sslrootcert: FILE");
        }
    }

    @Test
    void refusesAServerOfAnotherName() {
        assertRefused(
                "127.0.0.1",
                Map.of("sslmode", "verify-full", "sslrootcert", right),
                "cannot be verified",
                "127.0.0.1",
                "verify-ca where the server has another name");
    }

    @Test
    void refusesAServerWithoutTlsWhereItIsDemanded() throws SQLException, InterruptedException {
        switchTls("off");
        try {
            for (String mode : List.of("require", "verify-ca", "verify-full")) {
                assertRefused(
                        "localhost", Map.of("sslmode", mode, "sslrootcert", right), "offers no TLS", "give sslmode");
            }
            assertConnected("localhost", Map.of(), "unencrypted");
        } finally {
            switchTls("on");
        }
    }

    /** The server takes a new setting of its file a moment after it was told to. */
    private static void switchTls(String value) throws SQLException, InterruptedException {
        standalone.server().execute("", "ALTER SYSTEM SET ssl = " + value, "SELECT pg_reload_conf()");
        long limit = System.nanoTime() + 30_000_000_000L;
        while (!setting("ssl").equals(value)) {
            assertThat(System.nanoTime()).as("TLS is " + value).isLessThan(limit);
            Thread.sleep(20);
        }
    }
}

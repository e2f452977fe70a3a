package io.github.dbslicer.dialect.mysql;

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
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.ServerCertificate;
import io.github.dbslicer.testkit.ServerStorage;
import io.github.dbslicer.testkit.StandaloneServer;
import io.github.dbslicer.testkit.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code properties} about TLS come to with a server whose certificate is known, and names {@code localhost} alone. */
class TlsTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = EmbeddedMariaDb.always();

    private final Dialect dialect = new Dialects().dialect("mysql");

    @TempDir
    private Path path;

    private String right;
    private String wrong;

    @BeforeEach
    void readCertificates() throws IOException, SQLException {
        try (Connection connection = DATABASES.server().connect("");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@ssl_cert")) {
            row.next();
            right = row.getString(1);
        }
        wrong = ServerCertificate.create(Files.createDirectory(path.resolve("other")))
                .file()
                .toString();
    }

    private static ConnectionConfig config(TestServer server, String host, Map<String, String> properties) {
        return new ConnectionConfig(
                "prod",
                "mysql",
                host,
                server.port(),
                server.user(),
                Optional.of(new Secret(server.password())),
                "mysql",
                properties);
    }

    private void assertConnected(String host, Map<String, String> properties, String protection) {
        ConnectionConfig config = config(DATABASES.server(), host, properties);
        try (SourceDatabase source = dialect.openSource(config, ReadTerms.snapshot(2));
                TargetDatabase target = dialect.openTarget(config)) {
            assertThat(source.description()).endsWith("(" + protection + ")");
            assertThat(target.description()).endsWith("(" + protection + ")");
        }
    }

    private void assertRefused(TestServer server, String host, Map<String, String> properties, String... words) {
        ConnectionConfig config = config(server, host, properties);
        assertThatThrownBy(() -> dialect.openSource(config, ReadTerms.snapshot(2)))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_CONNECTION))
                .hasMessageContainingAll(words)
                .hasMessageNotContaining(server.password());
        assertThatThrownBy(() -> dialect.openTarget(config))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_CONNECTION))
                .hasMessageContainingAll(words)
                .hasMessageNotContaining(server.password());
    }

    @Test
    void takesTheCertificateThatItWasGiven() {
        assertConnected(
                "localhost", Map.of("sslMode", "verify-full", "serverSslCert", right), "encrypted, server verified");
        assertConnected(
                "127.0.0.1", Map.of("sslMode", "verify-ca", "serverSslCert", right), "encrypted, server verified");
        assertConnected("127.0.0.1", Map.of("sslMode", "trust"), "encrypted, server not verified");
        assertConnected("127.0.0.1", Map.of("sslMode", "disable"), "not encrypted");
    }

    @Test
    void verifiesAgainstACertificateThatComesWithoutAMode() {
        assertConnected("localhost", Map.of("serverSslCert", right), "encrypted, server verified");
        assertRefused(DATABASES.server(), "localhost", Map.of("serverSslCert", wrong), "cannot be verified");
    }

    @Test
    void refusesTheCertificateOfSomebodyElse() {
        for (String mode : List.of("verify-full", "verify-ca")) {
            assertRefused(
                    DATABASES.server(),
                    "localhost",
                    Map.of("sslMode", mode, "serverSslCert", wrong),
                    "certificate of the server at localhost:",
                    "cannot be verified",
                    "serverSslCert: FILE");
        }
    }

    @Test
    void refusesAServerOfAnotherName() {
        assertRefused(
                DATABASES.server(),
                "127.0.0.1",
                Map.of("sslMode", "verify-full", "serverSslCert", right),
                "cannot be verified",
                "127.0.0.1",
                "verify-ca where the server has another name");
    }

    @Test
    void refusesACertificateThatIsNotThere() {
        assertRefused(
                DATABASES.server(),
                "localhost",
                Map.of(
                        "sslMode",
                        "verify-full",
                        "serverSslCert",
                        path.resolve("nowhere.pem").toString()),
                "nowhere.pem");
    }

    @Test
    void refusesAServerWithoutTlsWhereItIsDemanded() {
        try (StandaloneServer<TestServer> plain =
                StandaloneServer.startMariaDb(ServerStorage.MEMORY, List.of("--skip-ssl"))) {
            for (String mode : List.of("trust", "verify-ca", "verify-full")) {
                assertRefused(
                        plain.server(),
                        "localhost",
                        Map.of("sslMode", mode, "serverSslCert", right),
                        "offers no TLS",
                        "sslMode: disable");
            }
            assertRefused(plain.server(), "localhost", Map.of("serverSslCert", right), "offers no TLS");
        }
    }
}

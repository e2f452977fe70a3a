package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dbslicer.error.SliceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
    private static final Map<String, String> NO_VARIABLES = Map.of();
    private static final String SERVER = "host: h, user: u, database: d";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"connection:", "mysql:"})
    void readsPySlicersFile(String section) {
        String text = UserFiles.resource("pyslicer-config.yml").replace("connection:", section);

        Config config = files().config(text, NO_VARIABLES, "localhost_read", "localhost_write");

        assertThat(config.maxWorkers()).isEqualTo(4);
        assertThat(List.of(config.connection("localhost_read"), config.connection("localhost_write")))
                .extracting(
                        ConnectionConfig::type,
                        ConnectionConfig::host,
                        ConnectionConfig::port,
                        ConnectionConfig::user,
                        ConnectionConfig::database)
                .containsExactly(
                        tuple("mysql", "127.0.0.1", 3306, "root", "db1"),
                        tuple("mysql", "127.0.0.1", 3306, "root", "db2"));
        assertThat(config.connection("localhost_read").password()).isEmpty();
    }

    @Test
    void whatIsNotGivenHasDefaults() {
        Config config = files().config("connection: {a: {" + SERVER + "}}", NO_VARIABLES, "a");

        assertThat(config.maxWorkers()).isEqualTo(4);
        assertThat(config.connection("a"))
                .isEqualTo(new ConnectionConfig("a", "mysql", "h", 0, "u", java.util.Optional.empty(), "d", Map.of()));
    }

    @Test
    void absentValuesAreAsIfNotGiven() {
        String text = """
                mysql:
                  a: {type: ~, host: h, port: null, user: u, password:, password_file: ~, database: d, properties: ~}
                connection: ~
                max_workers: ~
                interim: ~
                redis: ~
                """;
        Config config = files().config(text, NO_VARIABLES, "a");

        assertThat(config.connection("a"))
                .isEqualTo(new ConnectionConfig("a", "mysql", "h", 0, "u", java.util.Optional.empty(), "d", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123", "1e3", "yes", "0x1F", "2020-01-01", "1_000", "'~'", "\"null\"", "p$w", "$$"})
    void scalarsAreTakenByTheirText(String written) {
        String text = "connection: {a: {" + SERVER + ", password: " + written + "}}";
        String meant = written.replace("'", "").replace("\"", "");

        assertThat(password(files().config(text, NO_VARIABLES, "a"))).isEqualTo(meant);
    }

    @Test
    void readsASqliteConnection() {
        Config config = files().config("connection: {a: {type: sqlite, file: some/shop.db}}", NO_VARIABLES, "a");

        assertThat(config.connection("a").type()).isEqualTo("sqlite");
        assertThat(config.connection("a").database())
                .isEqualTo(folder.resolve("some/shop.db").toString());
        assertThat(config.connection("a").host()).isEmpty();
    }

    @Test
    void anAbsolutePathOfASqliteFileStaysAsItIs() {
        Config config = files().config("connection: {a: {type: sqlite, file: /some/shop.db}}", NO_VARIABLES, "a");

        assertThat(config.connection("a").database()).isEqualTo("/some/shop.db");
    }

    @Test
    void readsAPostgresqlConnection() {
        String text = "connection: {a: {type: postgresql, " + SERVER + ", schemas: [public, billing]}}";

        ConnectionConfig connection = files().config(text, NO_VARIABLES, "a").connection("a");
        assertThat(connection.type()).isEqualTo("postgresql");
        assertThat(connection.schemas()).containsExactly("public", "billing");
    }

    @Test
    void environmentVariablesStandForAnyValueOfAConnection() {
        String text = """
                connection:
                  a:
                    type: ${TYPE}
                    host: ${HOST}.example
                    port: ${PORT}
                    user: ${A}-${B}
                    password: ${PASSWORD}
                    database: $${A}
                    properties: {sslMode: "${SSL}", gone: ~}
                """;
        Map<String, String> environment = Map.of(
                "TYPE",
                "mysql",
                "HOST",
                "db",
                "PORT",
                "3307",
                "A",
                "x",
                "B",
                "y",
                "PASSWORD",
                "${A}~'\"",
                "SSL",
                "trust");

        ConnectionConfig connection = files().config(text, environment, "a").connection("a");

        assertThat(connection.host()).isEqualTo("db.example");
        assertThat(connection.port()).isEqualTo(3307);
        assertThat(connection.user()).isEqualTo("x-y");
        assertThat(connection.password().orElseThrow().reveal()).isEqualTo("${A}~'\"");
        assertThat(connection.database()).isEqualTo("${A}");
        assertThat(connection.properties()).isEqualTo(Map.of("sslMode", "trust"));
    }

    @Test
    void passwordFileLosesOneLineBreakAtItsEnd() {
        files().write("one", "secret\n");
        files().write("two", "secret\n\n");
        files().write("windows", " se cret \r\n");

        assertThat(List.of(passwordOf("one"), passwordOf("two"), passwordOf("windows")))
                .containsExactly("secret", "secret\n", " se cret ");
    }

    @Test
    void aConnectionThatIsNotUsedNeedsNoSecrets() {
        String text = """
                connection:
                  a: {host: h, user: u, database: d, password: "${GONE}", port: "${GONE}", type: "${GONE}"}
                  b: {host: h, user: u, database: d, password_file: /no/such/file}
                  c: {host: h, user: u, database: d}
                """;
        Config config = files().config(text, NO_VARIABLES, "c");

        assertThat(config.connection("c").host()).isEqualTo("h");
        assertThat(config.connections()).containsOnlyKeys("c");
        assertThatThrownBy(() -> config.connection("a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownConnectionIsAnErrorThatProposesTheNearest() {
        Config config = files().config("connection: {prod: {" + SERVER + "}}", NO_VARIABLES);

        assertThatThrownBy(() -> config.connection("prdo"))
                .isInstanceOf(SliceException.class)
                .hasMessage(folder + "/config.yml:1:13: no connection is called 'prdo'. Did you mean 'prod'?");
    }

    @Test
    void neitherSecretsNorPropertiesShow() {
        String text = "connection: {a: {" + SERVER + ", password: s3cret, properties: {keyPassword: s3cret}}}";

        assertThat(files().config(text, NO_VARIABLES, "a").toString()).doesNotContain("s3cret");
    }

    private String passwordOf(String file) {
        String text = "connection: {a: {" + SERVER + ", password_file: " + file + "}}";
        return password(files().config(text, NO_VARIABLES, "a"));
    }

    private static String password(Config config) {
        return config.connection("a").password().orElseThrow().reveal();
    }

    private UserFiles files() {
        return new UserFiles(folder);
    }
}

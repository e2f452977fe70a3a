package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Passwords, wherever they come from and however a run ends, are in nothing that it says; {@code --verbose} shows most. */
class SecretsTest {
    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    private static final String SECRET = "s3cr3t/pa?ss:w@rd";

    @TempDir
    Path path;

    @Test
    void areInNoMessageOfARunThatFails() throws IOException {
        Files.writeString(path.resolve("secret"), SECRET);
        for (String login : List.of(
                "password: '" + SECRET + "'",
                "password: \"${SECRET}\"",
                "password_file: secret",
                "password: x, properties: {password: '" + SECRET + "'}",
                "password: x, properties: {keyStorePassword: '" + SECRET + "', sslMode: verify-full}",
                "password: x, properties: {sslpassword: '" + SECRET + "', sslmode: verify-full}",
                "password: x, properties: {unknown: '" + SECRET + "'}",
                "password: ['" + SECRET + "']",
                "password: {'" + SECRET + "': x}",
                "password: '" + SECRET + "', port: '" + SECRET + "'",
                "password: '" + SECRET + "")) {
            for (String server : List.of(
                    "type: mysql, host: 127.0.0.1, port: " + MARIADB.server().port() + ", user: nobody, database: d",
                    "type: postgresql, host: 127.0.0.1, port: "
                            + POSTGRES.server().port() + ", user: nobody, database: d")) {
                CommandLineRun run = run("{" + server + ", " + login + "}", "{tables: {t: {rule: full}}}", "slice");
                assertThat(run.exitCode()).as(run.err()).isIn(2, 3);
                assertThat(run.out() + run.err()).as(login).doesNotContain("s3cr3t", "w@rd");
            }
        }
    }

    @Test
    void areInNothingThatARunSaysWhichGoesWell() throws IOException {
        var mariaDb = MARIADB.server();
        String database = mariaDb.newDatabase();
        mariaDb.execute(
                database,
                "CREATE TABLE t (id INT PRIMARY KEY)",
                "CREATE USER 'secretive'@'%' IDENTIFIED BY '" + SECRET + "'",
                "GRANT SELECT ON `" + database + "`.* TO 'secretive'@'%'");
        Files.writeString(path.resolve("secret"), SECRET);
        try {
            for (String login :
                    List.of("password: '" + SECRET + "'", "password: \"${SECRET}\"", "password_file: secret")) {
                for (String rules :
                        List.of("{tables: {t: {rule: full}}}", "{tables: {t: {rule: full, mask: {id: idd}}}}")) {
                    CommandLineRun run = run(
                            "{host: 127.0.0.1, port: " + mariaDb.port() + ", user: secretive, database: " + database
                                    + ", " + login + "}",
                            rules,
                            "slice");
                    assertThat(run.exitCode()).as(run.err()).isEqualTo(rules.contains("idd") ? 3 : 0);
                    assertThat(run.out() + run.err()).doesNotContain("s3cr3t", "w@rd", mariaDb.password());
                }
            }
        } finally {
            mariaDb.execute("", "DROP USER 'secretive'@'%'");
        }
    }

    private CommandLineRun run(String source, String rules, String command) throws IOException {
        var mariaDb = MARIADB.server();
        String target = source.contains("postgresql")
                ? source
                : "{host: 127.0.0.1, port: " + mariaDb.port() + ", user: " + mariaDb.user() + ", password: "
                        + mariaDb.password() + ", database: " + mariaDb.newDatabase() + "}";
        Files.writeString(path.resolve("config.yml"), "connection:\n  shop: " + source + "\n  dev: " + target + "\n");
        Files.writeString(path.resolve("schema.yml"), rules);
        return CommandLineRun.on(
                Map.of("SECRET", SECRET),
                Terminal.none(),
                new ByteArrayInputStream(new byte[0]),
                command,
                "--verbose",
                "--copy-schema",
                "--yes",
                "-r",
                "shop",
                "-w",
                "dev",
                "--config",
                path.resolve("config.yml").toString(),
                "--schema-file",
                path.resolve("schema.yml").toString());
    }
}

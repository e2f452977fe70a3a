package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Screen;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.config.RulesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
    @TempDir
    private Path path;

    @BeforeEach
    void createSource() throws IOException, SQLException {
        Files.writeString(path.resolve("config.yml"), """
                connection:
                  shop: {type: sqlite, file: shop.db}
                """);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.resolve("shop.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE TABLE kunden (id INTEGER PRIMARY KEY, vorname TEXT, email TEXT, ausweisnr TEXT, \"a: b\u001b[31m\" TEXT)",
                    "INSERT INTO kunden VALUES (1, 'Secretia', 'secret@example.org', 'X1', 'secret2@example.org'),"
                            + " (2, 'Anna', 'secret3@example.org', 'X2', 'secret4@example.org'),"
                            + " (3, 'Anna', 'secret5@example.org', 'X3', 'secret6@example.org')",
                    "CREATE TABLE orders (id INTEGER PRIMARY KEY, kunde_id INTEGER REFERENCES kunden, total INTEGER)",
                    "CREATE VIEW mails AS SELECT email FROM kunden")) {
                statement.execute(sql);
            }
        }
    }

    private String[] arguments(String... options) {
        String[] all = {"scan", "--read=shop", "--config=" + path.resolve("config.yml")};
        return Stream.concat(Arrays.stream(all), Arrays.stream(options)).toArray(String[]::new);
    }

    private CommandLineRun scan(String... options) {
        return CommandLineRun.of(arguments(options));
    }

    @Test
    void whatIsNoTerminalGetsYamlWithTheListInComments() throws IOException {
        CommandLineRun run = scan();
        assertThat(run.out()).isEqualTo("""
                # kunden\tvorname\tfirst name\tsure\tits name; 66% of 3 values are common first names
                # kunden\temail\te-mail address\tsure\tits name; 100% of 3 values are e-mail addresses
                # kunden\tausweisnr\tidentity number\tlikely\tits name
                # kunden\ta: b\\u001b[31m\te-mail address\tlikely\t100% of 3 values are e-mail addresses
                # 4 columns of 8 in 2 tables look personal.
                tables:
                  kunden:
                    rule: upon_request
                    mask:
                      vorname: {fake: name.first_name}  # first name, sure: its name; 66% of 3 values are common first names
                      email: {fake: internet.email}  # e-mail address, sure: its name; 100% of 3 values are e-mail addresses
                      ausweisnr: {encrypt: alphanumeric}  # identity number, likely: its name
                      "a: b\\u001b[31m": {fake: internet.email}  # e-mail address, likely: 100% of 3 values are e-mail addresses
                """);
        assertThat(run.exitCode()).isZero();
        Path pasted = Files.writeString(path.resolve("pasted.yml"), run.out());
        assertThat(RulesReader.read(pasted).problems()).isEmpty();
        assertThat(RulesReader.read(pasted).tables().get(0).computed())
                .extracting(mask -> mask.column().text())
                .containsExactly("vorname", "email", "ausweisnr", "a: b\u001b[31m");
    }

    @Test
    void peopleGetATableFirst() {
        Terminal terminal = new Terminal(false, true, false, false, Screen.of(80, 24));
        CommandLineRun run = CommandLineRun.on(terminal, "", arguments("--quiet"));
        assertThat(run.out()).startsWith("""
                table   column          looks like               because of
                kunden  vorname         first name       sure    its name; 66% of 3 values are common first names
                """).contains("\n4 columns of 8 in 2 tables look personal.\n\ntables:\n");
        assertThat(run.out().chars().filter(character -> character == 27)).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void noValueIsShown() {
        for (String option : List.of("--verbose", "--quiet", "--strict", "--rows=1")) {
            CommandLineRun run = scan(option);
            assertThat(run.out() + run.err())
                    .doesNotContainIgnoringCase("secret")
                    .doesNotContain("Anna", "X1");
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void strictListsWhatMayBeKept() {
        assertThat(scan("--strict").out()).contains("""
                privacy: strict
                tables:
                  kunden:
                    rule: upon_request
                    keep: [id]
                    mask:
                """).endsWith("""
                  orders:
                    rule: upon_request
                    keep: [id, kunde_id, total]
                """);
    }

    @Test
    void tablesAndRowsAreLimited() {
        CommandLineRun orders = scan("--tables=orders", "--rows=0");
        assertThat(orders.out()).isEqualTo("# 0 columns of 3 in 1 table look personal.\n# nothing to mask\n");
        assertThat(orders.err()).startsWith("Reading the schema of SQLite ").doesNotContain("Looking at");
        assertThat(scan("--rows=2").err()).contains("Looking at kunden ...\nLooking at orders ...\n");
        assertThat(scan("--rows=2").out()).contains("100% of 2 values are e-mail addresses");
    }

    @Test
    void whatTheRulesMaskOrKeepIsLeftOutAndNamed() throws IOException {
        Path rules = Files.writeString(path.resolve("schema.yml"), """
                tables:
                  kunden: {rule: full, keep: [ausweisnr], mask: {email: "'x'", vorname: {fake: name.first_name}}}
                """);
        CommandLineRun run = scan("--schema-file=" + rules);
        assertThat(run.out())
                .contains("# Masked or kept by the rules, and so left out: kunden(ausweisnr, email, vorname)\n")
                .contains("# 1 column of 8 in 2 tables look personal.\n")
                .doesNotContain("rule: upon_request");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThat(CommandLineRun.of("scan").err()).startsWith("ERROR --read is missing");
        assertThat(scan("--rows=-1").err()).startsWith("ERROR --rows is 0 or more.");
        assertThat(scan("--rows=many").exitCode()).isEqualTo(2);
        assertThat(scan("--tables=a,,b").err()).startsWith("ERROR --tables takes names");
        assertThat(scan("--tables=kunde").err()).contains("Did you mean 'kunden'?");
        assertThat(scan("--tables=kunde").exitCode()).isEqualTo(2);
        assertThat(scan("-q", "-v").exitCode()).isEqualTo(2);
    }

    @Test
    void tablesThatCannotBeReadAreNamed() throws IOException, SQLException {
        Files.writeString(path.resolve("config.yml"), "connection: {shop: {type: sqlite, file: odd.db}}");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.resolve("odd.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "PRAGMA encoding = 'UTF-16le'",
                    "CREATE TABLE kunden (vorname TEXT, email TEXT)",
                    "CREATE TABLE users (email TEXT)",
                    // half of a pair of surrogates
                    "INSERT INTO kunden VALUES (CAST(x'00d8' AS TEXT), 'secret@example.org')",
                    "INSERT INTO users VALUES ('secret@example.org')")) {
                statement.execute(sql);
            }
        }
        CommandLineRun run = scan("--quiet");
        assertThat(run.out())
                .contains("# kunden\temail\te-mail address\tlikely\tits name\n")
                .contains("# users\temail\te-mail address\tsure\tits name; 100% of 1 values are e-mail addresses\n")
                .doesNotContain("secret");
        assertThat(run.err())
                .startsWith("WARN reading kunden: column vorname holds text that is no valid UTF-16")
                .endsWith(
                        "ERROR These tables could not be looked at, and were judged by names and types alone: kunden.\n")
                .doesNotContain("secret");
        assertThat(run.exitCode()).isEqualTo(3);
    }
}

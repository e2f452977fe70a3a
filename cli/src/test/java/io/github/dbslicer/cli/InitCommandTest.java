package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

class InitCommandTest {
    @TempDir
    private Path path;

    @BeforeEach
    void createSource() throws IOException, SQLException {
        Files.writeString(path.resolve("config.yml"), """
                connection:
                  shop: {type: sqlite, file: shop.db}
                  copy: {type: sqlite, file: copy.db}
                """);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.resolve("shop.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE TABLE states (code TEXT NOT NULL PRIMARY KEY)",
                    "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT)",
                    "CREATE TABLE orders (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES people,"
                            + " state TEXT NOT NULL REFERENCES states, \"ordered\u001b at\" TEXT)",
                    "CREATE TABLE \"order: lines\" (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders,"
                            + " thing_id INTEGER)",
                    "CREATE TABLE things (id INTEGER PRIMARY KEY)",
                    "CREATE TABLE sessions (id INTEGER PRIMARY KEY, token TEXT)",
                    "INSERT INTO states VALUES ('new'), ('done')",
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)"
                            + " INSERT INTO people SELECT i, 'Secretia' FROM n WHERE i <= 20",
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)"
                            + " INSERT INTO orders SELECT i, i % 20 + 1, 'new', date('2020-01-01', i || ' days') || ' 08:00:00' FROM n",
                    "INSERT INTO things VALUES (1), (2)",
                    "INSERT INTO \"order: lines\" SELECT id, id, id % 2 + 1 FROM orders",
                    "INSERT INTO sessions VALUES (1, 'secret')")) {
                statement.execute(sql);
            }
        }
    }

    private CommandLineRun init(String... options) {
        String[] all = {"init", "--read=shop", "--config=" + path.resolve("config.yml")};
        return CommandLineRun.of(
                Stream.concat(Arrays.stream(all), Arrays.stream(options)).toArray(String[]::new));
    }

    private Path rules() {
        return path.resolve("schema.yml");
    }

    @Test
    void writesTheWholeFile() {
        CommandLineRun run = init("--schema-file=-");
        assertThat(run.out().replaceFirst("SQLite [0-9.]+", "SQLite")).isEqualTo("""
                # Which rows of SQLite shop.db a slice takes.
                # 6 tables, 225 rows.
                #
                # Rules of tables, besides those that are defined below:
                #   full           every row
                #   join           the rows that reference a row which the rule of another table selects
                #   upon_request   only rows that others of the slice reference
                #   skip           the same, for what nobody misses
                # Rows that a row of the slice references come with it, to any depth, whatever their rule.
                #
                # What this would copy:   dbslicer plan --read shop
                # To cut the slice:       dbslicer slice --read shop --write TARGET --copy-schema
                # Personal data is copied as it is. To have masks for it proposed:   dbslicer scan --read shop

                rules:
                  # orders: the newest row is of 2020-04-10; an earlier day takes more rows
                  ordered_at_since_2020_04_01:
                    where: "%table_name%.`ordered\\u001b at` >= '2020-04-01'"

                tables:
                  # The newest rows of what happens.
                  orders: {rule: ordered_at_since_2020_04_01}  # about 10 of 100 rows, by ordered\\u001b at; references people, states; referenced by order: lines

                  # What belongs to these rows.
                  "order: lines": {rule: join, table: orders, reference: order_id}  # 100 rows; no index begins with order_id, so that the table is read as a whole; references orders, things

                  # Every row.
                  states: {rule: full}  # 2 rows; reference data; referenced by orders
                  things: {rule: full}  # 2 rows; reference data; referenced by order: lines

                  # What others reference, and no more.
                  people: {rule: upon_request}  # 20 rows; referenced by orders

                  # Left out.
                  sessions: {rule: skip}  # 1 row; by its name

                # References that the database does not declare, by their names and some of their values. As long as
                # they are comments no row comes by them. Uncomment 'relations:' and those that are right.
                # relations:
                #   - {from: "`order: lines`(thing_id)", to: "things(id)"}  # all of 2 values seen are there
                """);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void whatItWritesRunsUnchanged() throws IOException {
        CommandLineRun run = init("--schema-file=" + rules());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Reading the schema of", rules() + " written. 6 tables: ");
        String[] both = {
            "--read=shop", "--write=copy", "--config=" + path.resolve("config.yml"), "--schema-file=" + rules()
        };
        CommandLineRun slice =
                CommandLineRun.of(Stream.concat(Stream.of("slice", "--copy-schema", "--yes"), Stream.of(both))
                        .toArray(String[]::new));
        assertThat(slice.exitCode()).as(slice.err()).isZero();
        assertThat(slice.out()).contains("orders\t10", "order: lines\t10", "states\t2");
        CommandLineRun verify = CommandLineRun.of(
                Stream.concat(Stream.of("verify"), Stream.of(both)).toArray(String[]::new));
        assertThat(verify.exitCode()).as(verify.out()).isZero();
    }

    @Test
    void replacesNothingUnlessToldSo() throws IOException {
        Files.writeString(rules(), "mine");
        CommandLineRun refused = init("--schema-file=" + rules());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo("ERROR " + rules()
                        + " is there already. --yes replaces it; --schema-file writes another file, or - to stdout."
                        + System.lineSeparator());
        assertThat(rules()).hasContent("mine");
        assertThat(init("--schema-file=" + rules(), "--yes", "--quiet").err()).isEmpty();
        assertThat(Files.readString(rules()))
                .startsWith("# Which rows of SQLite")
                .contains("dbslicer plan --read shop --schema-file " + rules() + "\n");
    }

    @Test
    void takesAsManyRowsAsAreWanted() {
        assertThat(init("--schema-file=-", "--rows=3").out()).contains("about 3 of 100 rows");
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThat(CommandLineRun.of("init").err()).startsWith("ERROR --read is missing");
        assertThat(init("--rows=0").exitCode()).isEqualTo(2);
        CommandLineRun nowhere = init("--schema-file=" + path.resolve("no/where.yml"));
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).contains("where.yml cannot be written.");
        assertThat(init("--config=" + path.resolve("none.yml")).exitCode()).isEqualTo(2);
    }
}

package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Config;
import io.github.dbslicer.config.ConfigReader;
import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.RulesBinder;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is in the files: a run ends with a message and a documented exit code, and says that it has done its work only where the target
 * holds the slice that the files ask for. The system property {@code dbslicer.fuzz.seeds} says how many files are tried.
 */
class FuzzedFilesTest {
    private static final int SEEDS = Integer.getInteger("dbslicer.fuzz.seeds", 200);

    private static final String CONFIG = """
            connection:
              shop: {type: sqlite, file: shop.db}
              dev:
                type: sqlite
                file: dev.db
                properties: {cache_size: "-2000"}
            max_workers: 3
            interim: auto
            consistency: snapshot
            courtesy: {max_connections: 8}
            """;

    private static final String RULES = """
            rules:
              recent: {where: "%table_name%.`placed` >= '2025-01-01'"}
              some:
                where: id % 3 = 1 AND email LIKE '%%@%%'
            tables:
              orders: {rule: recent}
              items: {rule: join, table: orders, reference: order_id}
              customers:
                rule: some
                mask: {email: "'nobody+' || id || '@example.com'"}
              notes: {rule: full}
              page_views: {rule: upon_request}
            relations:
              - {from: "notes(about)", to: "orders(id)", where: "kind = 'order'"}
              - {from: notes(about), to: customers(id), where: kind = 'customer'}
            """;

    private static final String[] TABLES = {
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT, referrer INTEGER REFERENCES customers (id))",
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id), placed TEXT)",
        "CREATE TABLE items (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders (id), text TEXT)",
        "CREATE TABLE notes (id INTEGER PRIMARY KEY, kind TEXT, about INTEGER)",
        "CREATE TABLE page_views (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id))"
    };

    private static final String NUMBERS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30) ";

    private static final String[] ROWS = {
        NUMBERS + "INSERT INTO customers SELECT i, 'c' || i || '@x', CASE WHEN i % 4 = 0 THEN i / 2 END FROM n",
        NUMBERS
                + "INSERT INTO orders SELECT i, 1 + i * 7 % 30, CASE i % 2 WHEN 0 THEN '2024-12-31' ELSE '2025-02-01' END FROM n",
        NUMBERS + "INSERT INTO items SELECT i, 1 + i * 11 % 30, 'x' || i FROM n",
        NUMBERS
                + "INSERT INTO notes SELECT i, CASE i % 3 WHEN 0 THEN 'order' WHEN 1 THEN 'customer' END, i FROM n WHERE i < 9",
        NUMBERS + "INSERT INTO page_views SELECT i, i FROM n"
    };

    @TempDir
    private Path path;

    private final List<String> failures = new ArrayList<>();
    private int done;

    @Test
    void noFileMakesARunFailWithoutAMessageOrSucceedWithoutTheSlice() throws IOException, SQLException {
        Folder templates = new Folder(Files.createDirectory(path.resolve("templates")));
        templates.execute("shop.db", TABLES);
        templates.execute("shop.db", ROWS);
        templates.execute("dev.db", TABLES);
        templates.execute("dev.db", "INSERT INTO customers VALUES (1000, 'old', NULL)");
        Folder folder = new Folder(Files.createDirectory(path.resolve("run")));
        for (int seed = 0; seed < SEEDS; seed++) {
            for (String file : new String[] {"shop.db", "dev.db"}) {
                Files.copy(
                        templates.path().resolve(file),
                        folder.path().resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            try {
                check(seed, folder, templates);
            } catch (AssertionError e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        assertThat(failures).as("of %d files", SEEDS).isEmpty();
        assertThat(done).as("files that ask for a slice").isBetween(SEEDS / 20, SEEDS / 2);
    }

    private void check(int seed, Folder folder, Folder templates) throws IOException, SQLException {
        FuzzedFile fuzzed = new FuzzedFile(seed);
        boolean config = seed % 4 == 0;
        byte[] rules = seed % 2 == 1 ? fuzzed.other(RULES) : fuzzed.of(RULES);
        Files.write(
                folder.path().resolve("config.yml"),
                config ? fuzzed.of(CONFIG) : CONFIG.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.write(
                folder.path().resolve("schema.yml"),
                config ? RULES.getBytes(java.nio.charset.StandardCharsets.UTF_8) : rules);
        CommandLineRun slice = folder.slice("-r", "shop", "-w", "dev", "--yes");
        assertExplained(seed, slice, Set.of(0, 2, 3, 4));
        CommandLineRun verify = run(folder, "verify");
        assertExplained(seed, verify, Set.of(0, 2, 3, 4, 5));
        if (slice.exitCode() == 0) {
            done++;
            assertThat(verify.exitCode())
                    .as("seed %d: verify: %s%s", seed, verify.out(), verify.err())
                    .isZero();
            assertSlice(seed, folder, templates);
        } else {
            assertThat(slice.err()).as("seed %d", seed).contains("ERROR ");
        }
    }

    private static CommandLineRun run(Folder folder, String command) {
        String[] arguments = folder.command("-r", "shop", "-w", "dev");
        arguments[0] = command;
        return CommandLineRun.of(arguments);
    }

    private static void assertExplained(int seed, CommandLineRun run, Set<Integer> codes) {
        assertThat(run.exitCode()).as("seed %d: %s", seed, run.err()).isIn(codes);
        assertThat(run.err() + run.out())
                .as("seed %d", seed)
                .doesNotContain("Internal error", "Exception", "\tat ", "    at ", "null pointer");
    }

    private static void assertSlice(int seed, Folder folder, Folder templates) throws SQLException {
        Config config = ConfigReader.read(folder.path().resolve("config.yml"), Map.of(), Set.of("shop", "dev"));
        Path source = templates.path().resolve(fileName(config.connection("shop")));
        try (SourceDatabase database = new Dialects()
                        .dialect("sqlite")
                        .openSource(at(config.connection("shop"), source), ReadTerms.separate());
                Connection from = DriverManager.getConnection("jdbc:sqlite:" + source);
                Connection to = DriverManager.getConnection(
                        "jdbc:sqlite:" + config.connection("dev").database())) {
            DatabaseSchema schema = database.schema();
            SliceRules rules = RulesBinder.bind(RulesReader.read(folder.path().resolve("schema.yml")), schema)
                    .rules();
            Map<String, Set<String>> actual = new TreeMap<>();
            for (Table table : schema.tables()) {
                actual.put(table.id().name(), new TreeSet<>(ExpectedSlice.values(to, table, Map.of(), "1 = 1")));
            }
            assertThat(actual).as("seed %d", seed).isEqualTo(new ExpectedSlice(from, schema, rules).rows());
        }
    }

    private static Path fileName(ConnectionConfig connection) {
        return Path.of(connection.database()).getFileName();
    }

    private static ConnectionConfig at(ConnectionConfig connection, Path file) {
        return new ConnectionConfig(
                connection.name(), connection.type(), "", 0, "", java.util.Optional.empty(), file.toString(), Map.of());
    }
}

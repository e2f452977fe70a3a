package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.verify.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names that mean something in one of the languages between the rules file and the server, and values like them: the slice, the copied
 * schema and the verification of it are those of ordinary names.
 */
class HostileNamesTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    /** What every server takes within the name of a table and of a column. */
    private static final List<String> NAMES = List.of(
            "`",
            "\"",
            "'",
            "\\",
            "\\'",
            "a;b",
            "-- x",
            "/* x",
            "*/",
            "%",
            "%%",
            "%s %1$s",
            "$$",
            "$1",
            "?",
            ":x",
            "{d '1'}",
            "${HOME}",
            "new\nline",
            "tab\tin",
            " first blank",
            "cafe\u0301",
            "\u202eright",
            "select",
            "group",
            "%table_name%",
            "%table_name%`",
            "#",
            "(a,b)",
            "\u00e9".repeat(28));

    private static final String SCHEMA = "sch`e'm\"a\\;%$$";
    private static final String JOINED = "j`o'i\"n\\;%--\n";
    private static final String JOINED_KEY = "k`e'y\"\\%%";
    private static final String JOINED_REFERENCE = "r`e'f\"\\;%table_name%";

    @TempDir
    private Path directory;

    private TestDatabases databases(String kind) {
        return switch (kind) {
            case "mysql" -> new MySqlTestDatabases(SERVER.server());
            case "postgresql" -> new PostgresTestDatabases(POSTGRES.server());
            default -> new SqliteTestDatabases(directory);
        };
    }

    /** Those that not every server takes; MySQL and MariaDB take no characters beyond the first 65,536, and no blank at the end. */
    private static List<String> names(String kind) {
        List<String> names = new ArrayList<>(NAMES);
        switch (kind) {
            case "mysql" -> names.add("\u00e9`".repeat(29));
            case "postgresql" -> names.addAll(List.of("last blank ", "\ud83d\ude00 smile", "x\"".repeat(28), "\r"));
            default ->
                names.addAll(List.of("last blank ", "\ud83d\ude00 smile", "y\"".repeat(200), "\r", "UNION", "rowid "));
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "postgresql", "sqlite"})
    void areNamesLikeAnyOther(String kind) {
        TestDatabases databases = databases(kind);
        Scenario scenario = new Scenario(databases);
        slice(scenario, databases, kind);
    }

    /** What a server's or a user's settings make of quotes and backslashes. */
    @Test
    void areTheSameInWhateverModeOfTheSession() {
        String mode = "ANSI_QUOTES,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT,IGNORE_SPACE";
        TestDatabases databases = databases("mysql");
        Scenario scenario = new Scenario(databases);
        Map<String, String> properties = Map.of("sessionVariables", "sql_mode='" + mode + "'");
        scenario.connecting(
                with(scenario.source().config(), properties),
                with(scenario.target().config(), properties));
        slice(scenario, databases, "mysql");
    }

    @Test
    void areTheSameWhereBackslashesEscapeInEveryLiteral() {
        TestDatabases databases = databases("postgresql");
        Scenario scenario = new Scenario(databases);
        for (LiveDatabase database : List.of(scenario.source(), scenario.target())) {
            database.execute("ALTER DATABASE \"" + database.name() + "\" SET standard_conforming_strings = off");
        }
        slice(scenario, databases, "postgresql");
    }

    private static ConnectionConfig with(ConnectionConfig config, Map<String, String> properties) {
        return new ConnectionConfig(
                config.name(),
                config.type(),
                config.host(),
                config.port(),
                config.user(),
                config.password(),
                config.database(),
                properties);
    }

    private void slice(Scenario scenario, TestDatabases databases, String kind) {
        List<String> names = names(kind);
        fill(scenario, databases, kind, names);
        String rules = rules(databases, kind, names);
        List<Optional<SchemaScope>> runs = List.of(Optional.of(SchemaScope.OBJECTS), Optional.empty());
        for (Optional<SchemaScope> copied : runs) {
            scenario.run(scenario.request(rules, copied), new SliceListener() {});
            compare(scenario, databases, names);
            assertThat(rows(scenario.target(), databases, JOINED, "*", "1")).containsExactly(List.of("7", "1"));
            if (kind.equals("postgresql")) {
                String table = databases.quote(SCHEMA) + "." + databases.quote(JOINED);
                assertThat(scenario.target().query("SELECT id FROM " + table + " ORDER BY 1"))
                        .containsExactly("1", "2");
            }
            Verification verification = scenario.verify(rules);
            assertThat(Verified.lines(verification)).isEmpty();
            assertThat(verification.passed()).isTrue();
        }
        assertThat(scenario.target().references())
                .hasSameSizeAs(scenario.source().references());
    }

    /** For each name a table of that name, with columns of that name and the next, and a child of it that references it by both. */
    private static void fill(Scenario scenario, TestDatabases databases, String kind, List<String> names) {
        List<String> statements = new ArrayList<>();
        String text = kind.equals("mysql") ? "VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" : "VARCHAR(1100)";
        for (int i = 0; i < names.size(); i++) {
            String table = databases.quote(names.get(i));
            String key = databases.quote(names.get(i));
            String other = databases.quote(names.get((i + 1) % names.size()));
            String child = databases.quote(child(i));
            statements.add("CREATE TABLE " + table + " (" + key + " " + text + " NOT NULL PRIMARY KEY, " + other + " "
                    + text + ", masked " + text + ")");
            statements.add("CREATE TABLE " + child + " (id INT PRIMARY KEY, " + key + " " + text + ", " + other + " "
                    + text + ", CONSTRAINT " + constraint(databases, kind, names, i) + " FOREIGN KEY (" + key
                    + ") REFERENCES " + table + " (" + key + "))");
            statements.add("CREATE INDEX " + index(databases, kind, names, i) + " ON " + child + " (" + other + ")");
            for (int value : new int[] {i, (i + 1) % names.size(), (i + 2) % names.size()}) {
                statements.add("INSERT INTO " + table + " VALUES (" + literal(kind, names.get(value)) + ", "
                        + literal(kind, names.get((value + 1) % names.size())) + ", 'shown')");
            }
            statements.add("INSERT INTO " + child + " VALUES (1, " + literal(kind, names.get(i)) + ", "
                    + literal(kind, names.get((i + 1) % names.size())) + ")");
            statements.add("INSERT INTO " + child + " VALUES (2, " + literal(kind, names.get((i + 2) % names.size()))
                    + ", NULL)");
        }
        String joined = databases.quote(JOINED);
        statements.add("CREATE TABLE " + joined + " (" + databases.quote(JOINED_KEY) + " INT PRIMARY KEY, "
                + databases.quote(JOINED_REFERENCE) + " INT)");
        statements.add("INSERT INTO " + joined + " VALUES (7, 1), (8, 2), (9, NULL)");
        if (kind.equals("postgresql")) {
            String schema = databases.quote(SCHEMA);
            statements.add("CREATE SCHEMA " + schema);
            statements.add("CREATE TABLE " + schema + "." + joined + " (id INT PRIMARY KEY)");
            statements.add("INSERT INTO " + schema + "." + joined + " VALUES (1), (2)");
        }
        scenario.rows(statements.toArray(String[]::new));
    }

    private static String child(int number) {
        return "child " + number;
    }

    /** Constraints of MySQL share one room of names, and indexes of the others. */
    private static String constraint(TestDatabases databases, String kind, List<String> names, int number) {
        return databases.quote(kind.equals("mysql") ? "k" + number + "'\"\\%" : names.get(number));
    }

    private static String index(TestDatabases databases, String kind, List<String> names, int number) {
        return databases.quote(kind.equals("mysql") ? names.get(number) : "i" + number + "\"'`\\%;--");
    }

    /** The bytes of a text, which no setting reads in another way. */
    private static String literal(String kind, String text) {
        String hex = java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return switch (kind) {
            case "mysql" -> "_utf8mb4 x'" + hex + "'";
            case "postgresql" -> "convert_from(decode('" + hex + "', 'hex'), 'UTF8')";
            default -> "CAST(x'" + hex + "' AS TEXT)";
        };
    }

    /**
     * The first row of each child is chosen by a rule, tables are joined to it by a virtual relation of other columns than the declared one,
     * and a column of theirs is masked.
     */
    private static String rules(TestDatabases databases, String kind, List<String> names) {
        StringBuilder rules = new StringBuilder("rules:\n");
        StringBuilder tables = new StringBuilder("tables:\n");
        StringBuilder relations = new StringBuilder("relations:\n");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String other = names.get((i + 1) % names.size());
            String where = "%table_name%." + databases.quote(name).replace("%", "%%") + " = " + literal(kind, name)
                    + " AND id = 1";
            rules.append("  ")
                    .append(yaml("rule " + name))
                    .append(": {where: ")
                    .append(yaml(where))
                    .append("}\n");
            tables.append("  ")
                    .append(yaml(child(i)))
                    .append(": {rule: ")
                    .append(yaml("rule " + name))
                    .append("}\n");
            String mask = "CASE WHEN " + databases.quote(name).replace("%", "%%") + " IS NULL THEN 'none' ELSE "
                    + databases.quote(other).replace("%", "%%") + " END";
            tables.append("  ")
                    .append(yaml(name))
                    .append(": {rule: upon_request, mask: {masked: ")
                    .append(yaml(mask))
                    .append("}}\n");
            relations
                    .append("  - {from: ")
                    .append(yaml(reference(child(i), other)))
                    .append(", to: ")
                    .append(yaml(reference(name, name)))
                    .append("}\n");
        }
        tables.append(
                "  " + yaml(JOINED) + ": {rule: join, table: child 0, reference: " + yaml(JOINED_REFERENCE) + "}\n");
        if (kind.equals("postgresql")) {
            tables.append("  " + yaml(SCHEMA + "." + JOINED) + ": {rule: full}\n");
        }
        return rules.append(tables).append(relations).toString();
    }

    private static String reference(String table, String column) {
        return "`" + table.replace("`", "``") + "`(`" + column.replace("`", "``") + "`)";
    }

    private static String yaml(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c > '~') {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    /** Of each child the first row, of each table the two that it names, with the mask in the place of what they showed. */
    private static void compare(Scenario scenario, TestDatabases databases, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String key = databases.quote(names.get(i));
            String other = databases.quote(names.get((i + 1) % names.size()));
            assertThat(rows(scenario.target(), databases, child(i), "id, " + key + ", " + other, "id"))
                    .isEqualTo(List.of(List.of("1", names.get(i), names.get((i + 1) % names.size()))));
            List<List<String>> expected = new ArrayList<>();
            for (int value : new int[] {i, i + 1}) {
                String next = names.get((value + 1) % names.size());
                expected.add(List.of(names.get(value % names.size()), next, next));
            }
            assertThat(rows(scenario.target(), databases, names.get(i), key + ", " + other + ", masked", key))
                    .as(names.get(i))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<List<String>> rows(
            LiveDatabase database, TestDatabases databases, String table, String columns, String order) {
        return database.values("SELECT " + columns + " FROM " + databases.quote(table) + " ORDER BY " + order);
    }
}

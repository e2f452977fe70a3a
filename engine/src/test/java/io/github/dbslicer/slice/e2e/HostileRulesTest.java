package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that would do more than choose rows and mask values, read by a user who may write everything: the source stays as it is. */
class HostileRulesTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    /** Lets transactions that only read write large objects. */
    @RegisterExtension
    static final EmbeddedPostgres OLD_POSTGRES = EmbeddedPostgres.oldest();

    private static final String[] TABLES = {
        "CREATE TABLE victim (id INT PRIMARY KEY, name VARCHAR(40))",
        "CREATE TABLE seed (id INT PRIMARY KEY, name VARCHAR(40), victim INT, FOREIGN KEY (victim) REFERENCES victim (id))"
    };

    private static final String[] ROWS = {
        "INSERT INTO victim VALUES (1, 'one'), (2, 'two')",
        "INSERT INTO seed VALUES (1, 'a', 1), (2, 'b', NULL), (3, ')', 2), (4, '''', NULL)"
    };

    private static final List<String> KINDS = List.of("mysql", "sqlite", "postgresql", "old postgresql");

    /** What would be understood in some of the places where a rule's SQL is used, as something else than an expression. */
    private static final List<String> BREAKING_OUT = List.of(
            "1 = 1) OR (1 = 1",
            "1 = 2) OR (1 = 1",
            "id = 1) UNION SELECT id, name, 1 FROM victim WHERE (1 = 1",
            "1 = 1); DELETE FROM victim; --",
            "1 = 1); DELETE FROM victim; SELECT (1 = 1",
            "1 = 1; DELETE FROM victim",
            "1 = 1)) TO STDOUT; COMMIT; DELETE FROM victim; COPY (SELECT 1 WHERE (1 = 1",
            "1 THEN 1 END; DELETE FROM victim; SELECT CASE WHEN 1 = 1",
            "1 = 1 END IS NULL; DELETE FROM victim; SELECT CASE WHEN 1 = 1 THEN 1 = 1",
            "1 = 1 END IS NULL OR CASE WHEN 1 = 1 THEN 1 = 1",
            "1 = 1) /*",
            "1 = 1 /*",
            "1 = 1) --",
            "1 = 1 -- \n) OR (1 = 1",
            "name = 'x",
            "1 = 1)\0",
            "1 = 1) INTO OUTFILE '/tmp/dbslicer-must-not-be' -- \n AND (1 = 1",
            "1 = 1) ORDER BY (1",
            "1 = 1) LIMIT (1",
            "1 = 1, 1 = 1",
            "SELECT 1",
            "count(*) > 0",
            "max(id) = id",
            "row_number() OVER () = 1",
            "id = $1",
            "id = ?",
            "");

    @TempDir
    Path directory;

    private TestDatabases databases(String kind) {
        return switch (kind) {
            case "mysql" -> new MySqlTestDatabases(SERVER.server());
            case "postgresql" -> new PostgresTestDatabases(POSTGRES.server());
            case "old postgresql" -> new PostgresTestDatabases(OLD_POSTGRES.server());
            default -> new SqliteTestDatabases(directory);
        };
    }

    static Stream<String> kinds() {
        return KINDS.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesWhatIsNoExpression(String kind) {
        Scenario scenario = new Scenario(databases(kind)).tables(TABLES).rows(ROWS);
        Map<String, List<String>> content = content(scenario.source());
        Dialect dialect = new Dialects().dialect(scenario.source().type());
        try (SourceDatabase source = dialect.openSource(scenario.source().config(), ReadTerms.separate())) {
            Table seed = source.schema().table(scenario.source().id("seed"));
            source.checkExpressions(seed, List.of("id = 1"));
            for (String sql : BREAKING_OUT) {
                assertThatExceptionOfType(SliceException.class)
                        .as(sql)
                        .isThrownBy(() -> source.checkExpressions(seed, List.of("id = 1", sql)))
                        .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SOURCE_READ));
                assertThat(content(scenario.source())).as(sql).isEqualTo(content);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "sqlite", "postgresql"})
    void refusesItWhereverTheRulesFileHasIt(String kind) {
        Scenario scenario = new Scenario(databases(kind)).tables(TABLES).rows(ROWS);
        scenario.target().execute(ROWS);
        Map<String, List<String>> content = content(scenario.source());
        for (String rules : List.of(
                "{rules: {r: {where: \"1 = 2) OR (1 = 1\"}}, tables: {seed: {rule: r}}}",
                "{tables: {seed: {rule: full, mask: {name: \"name), (name\"}}}}",
                "{tables: {seed: {rule: full, mask: {name: max(name)}}}}",
                "{tables: {seed: {rule: full}}, relations: [{from: seed(id), to: victim(id), where: \"1 = 1) OR (1 = 1\"}]}")) {
            SliceException failure = scenario.fail(rules);
            assertThat(failure.code()).as(failure.getMessage()).isEqualTo(ErrorCode.SOURCE_READ);
            assertThat(failure.getMessage()).contains("seed");
            assertThat(content(scenario.target())).as(rules).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void takesEveryExpression(String kind) {
        Scenario scenario = new Scenario(databases(kind)).tables(TABLES).rows(ROWS);
        String all = Stream.of(
                        "name = ')' -- the third",
                        "name = ')' /* ( */",
                        "(name = ')') AND NOT (name = '(' OR id = 1)",
                        "CASE WHEN id = 3 THEN 1 = 1 ELSE 1 = 2 END",
                        "id IN (SELECT 3 FROM victim WHERE victim.id <= seed.id)",
                        "(SELECT count(*) FROM victim WHERE victim.id = seed.victim AND victim.id > 1) = 1",
                        "%table_name%.name LIKE '%%)%%'",
                        "3 = id OR name = ';'")
                .map(sql -> "(" + sql + "\\n)")
                .collect(Collectors.joining(" AND "));
        scenario.cut(
                "{rules: {r: {where: \"" + all + "\"}}, tables: {seed: {rule: r}}}",
                Rows.of("seed", 1, "id = 3"),
                Rows.of("victim", 1, "id = 2"));
    }

    static Stream<Arguments> writingFunctions() {
        return Stream.of(
                Arguments.of("mysql", List.of("writes() = 1")),
                Arguments.of("mysql", List.of("writes_without_transactions() = 1")),
                Arguments.of("mysql", List.of("unlocks() = 1", "writes() = 1")),
                Arguments.of("sqlite", List.of("load_extension('x') IS NULL")),
                Arguments.of("sqlite", List.of("writefile('x', 'y') > 0")),
                Arguments.of("postgresql", List.of("writes() = 1")),
                Arguments.of("postgresql", List.of("nextval('numbers') > 0")),
                Arguments.of("postgresql", List.of("setval('numbers', 100) > 0")),
                Arguments.of("postgresql", List.of("set_config('transaction_read_only', 'off', true) = 'off'")),
                Arguments.of("postgresql", List.of("unlocks() = 1", "writes() = 1")),
                Arguments.of(
                        "postgresql",
                        List.of("EXISTS (WITH gone AS (DELETE FROM victim RETURNING id) SELECT 1 FROM gone)")),
                Arguments.of(
                        "postgresql",
                        List.of("query_to_xml('DELETE FROM seed RETURNING id', true, true, '') IS NOT NULL")),
                Arguments.of("postgresql", List.of("lo_create(77) > 0")));
    }

    @ParameterizedTest
    @MethodSource("writingFunctions")
    void endsWhereARuleWouldWrite(String kind, List<String> conditions) {
        Scenario scenario = new Scenario(databases(kind)).tables(TABLES).rows(ROWS);
        scenario.source().execute(functions(kind));
        Map<String, List<String>> source = content(scenario.source());
        for (Consistency consistency : List.of(Consistency.SNAPSHOT, Consistency.NONE)) {
            SliceException failure =
                    scenario.fail(request(scenario, rules(conditions), consistency), new SliceListener() {});
            assertThat(failure.code())
                    .as("%s: %s", consistency, failure.getMessage())
                    .isEqualTo(ErrorCode.SOURCE_READ);
            assertThat(content(scenario.source())).as("%s", consistency).isEqualTo(source);
        }
    }

    /** The server lets it do so in a transaction that only reads, which is why no transaction of a source is committed. */
    @ParameterizedTest
    @ValueSource(strings = {"lo_create(77) = 77", "lo_from_bytea(78, 'x') = 78"})
    void leavesNothingOfWhatTheServerAllows(String condition) {
        Scenario scenario =
                new Scenario(databases("old postgresql")).tables(TABLES).rows(ROWS);
        for (Consistency consistency : List.of(Consistency.SNAPSHOT, Consistency.NONE)) {
            SliceRequest request = request(scenario, rules(List.of("id = 1 AND " + condition)), consistency);
            try {
                scenario.run(request, new SliceListener() {});
            } catch (SliceException refused) {
                assertThat(refused.code()).isEqualTo(ErrorCode.SOURCE_READ);
            }
            assertThat(scenario.source().query("SELECT oid FROM pg_largeobject_metadata"))
                    .as("%s", consistency)
                    .isEmpty();
        }
    }

    private static SliceRequest request(Scenario scenario, String rules, Consistency consistency) {
        return scenario.request(rules, Optional.empty()).reading(new ReadPolicy(consistency, Courtesy.NONE), 1);
    }

    /** A rule for each of the tables, the tables that are referenced last. */
    private static String rules(List<String> conditions) {
        List<String> rules = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        List<String> names = List.of("seed", "victim");
        for (int i = 0; i < conditions.size(); i++) {
            rules.add("r" + i + ": {where: \"" + conditions.get(i) + "\"}");
            tables.add(names.get(i) + ": {rule: r" + i + "}");
        }
        return "{rules: {" + String.join(", ", rules) + "}, tables: {" + String.join(", ", tables) + "}}";
    }

    private static String[] functions(String kind) {
        return switch (kind) {
            case "mysql" ->
                new String[] {
                    "CREATE TABLE log (id INT AUTO_INCREMENT PRIMARY KEY)",
                    "CREATE TABLE old_log (id INT) ENGINE = MyISAM",
                    "CREATE FUNCTION writes() RETURNS INT BEGIN INSERT INTO log VALUES (NULL); RETURN 1; END",
                    "CREATE FUNCTION writes_without_transactions() RETURNS INT BEGIN INSERT INTO old_log VALUES (1); RETURN 1; END",
                    "CREATE FUNCTION unlocks() RETURNS INT BEGIN SET SESSION tx_read_only = 0; RETURN 1; END"
                };
            case "postgresql" ->
                new String[] {
                    "CREATE SEQUENCE numbers",
                    "CREATE TABLE log (id INT)",
                    "CREATE FUNCTION writes() RETURNS INT LANGUAGE plpgsql AS"
                            + " 'BEGIN INSERT INTO log VALUES (1); RETURN 1; END'",
                    "CREATE FUNCTION unlocks() RETURNS INT LANGUAGE plpgsql AS"
                            + " 'BEGIN PERFORM set_config(''default_transaction_read_only'', ''off'', false); RETURN 1; END'"
                };
            default -> new String[0];
        };
    }

    private static Map<String, List<String>> content(LiveDatabase database) {
        Map<String, List<String>> content = new TreeMap<>();
        database.tables().forEach(table -> content.put(table, database.rows(table, "1 = 1")));
        return content;
    }
}

package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.verify.TableResult;
import io.github.dbslicer.verify.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a column makes of a masked value is no difference, whatever its type: blanks at the end, zeros of a fraction, digits of a float. */
class VerifyMaskedTypesTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    private static final Secret KEY = new Secret("a key of at least sixteen bytes");

    @TempDir
    Path directory;

    /** A column: its type, its mask, and three values as SQL. */
    private record Case(String type, String mask, List<String> values) {
        static Case of(String type, String mask, String... values) {
            return new Case(type, mask, List.of(values));
        }
    }

    private static Map<String, Case> common() {
        Map<String, Case> cases = new TreeMap<>();
        cases.put("a", Case.of("DECIMAL(12,4)", "{noise: 10%}", "1.5", "-20000.25", "0"));
        cases.put("b", Case.of("DOUBLE PRECISION", "{noise: 10%}", "0.1", "1e300", "-123456.789"));
        cases.put("c", Case.of("INT", "{noise: 50%}", "100", "-7", "2000000000"));
        cases.put("d", Case.of("DATE", "{shift: 30 days}", "'2020-02-29'", "'1999-12-31'", "'2024-01-01'"));
        cases.put("e", Case.of("CHAR(40)", "{fake: name.full_name}", "'Ann'", "'Bob  '", "'x'"));
        cases.put("f", Case.of("VARCHAR(80)", "{fake: address.full_address}", "'A\\'", "'tab'", "'line'"));
        cases.put("g", Case.of("VARCHAR(20)", "{constant: 'a\\b'}", "'1'", "'2'", "'3'"));
        cases.put("h", Case.of("BIGINT", "{constant: 7}", "1", "2", "3"));
        cases.put("i", Case.of("VARCHAR(40)", "{hash: hex}", "'one'", "'two'", "'ähm'"));
        cases.put("j", Case.of("TEXT", "{text: same_length}", "'some text'", "'two\nlines'", "'ß'"));
        cases.put("k", Case.of("VARCHAR(30)", "{encrypt: digits}", "'0049 123'", "'0'", "'12-34'"));
        return cases;
    }

    @Test
    void ofMySql() {
        Map<String, Case> cases = common();
        cases.put("f", Case.of("VARCHAR(80)", "{fake: address.full_address}", "'A'", "'tab'", "'line'"));
        cases.put("l", Case.of("FLOAT", "{noise: 10%}", "0.1", "12345.678", "-1e30"));
        cases.put("m", Case.of("DATETIME(6)", "{shift: 30 days}", "'2020-01-01 10:00:00.5'", "'2020-01-01'", "NULL"));
        cases.put("n", Case.of("TIMESTAMP NULL", "{shift: 30 days}", "'2020-10-25 00:30:00'", "'2020-01-01'", "NULL"));
        cases.put(
                "o",
                Case.of("VARCHAR(60) CHARACTER SET latin1", "{fake: name.full_name, locale: de}", "'Ä'", "'é'", "''"));
        cases.put("p", Case.of("UUID", "{encrypt: uuid}", "UUID()", "UUID()", "NULL"));
        cases.put(
                "q",
                Case.of("BINARY(16)", "{encrypt: uuid, scope: bytes}", "UNHEX(MD5('a'))", "UNHEX(MD5('b'))", "NULL"));
        cases.put("r", Case.of("TINYINT(1)", "{constant: 1}", "0", "1", "0"));
        check(new MySqlTestDatabases(SERVER.server()), cases);
    }

    @Test
    void ofPostgres() {
        Map<String, Case> cases = common();
        cases.put("l", Case.of("REAL", "{noise: 10%}", "0.1", "12345.678", "-1e30"));
        cases.put("m", Case.of("TIMESTAMP", "{shift: 30 days}", "'2020-01-01 10:00:00.5'", "'2020-01-01'", "NULL"));
        cases.put("n", Case.of("TIMESTAMPTZ", "{shift: 30 days}", "'2020-10-25 00:30:00+02'", "'2020-01-01'", "NULL"));
        cases.put("o", Case.of("BOOLEAN", "{constant: true}", "true", "false", "NULL"));
        cases.put("p", Case.of("UUID", "{encrypt: uuid}", "gen_random_uuid()", "gen_random_uuid()", "NULL"));
        cases.put("q", Case.of("BYTEA", "{hash: bytes}", "'\\x00ff5c'", "'abc'", "NULL"));
        cases.put("r", Case.of("NUMERIC", "{noise: 10%}", "1.50000", "12345678901234567890", "0.001"));
        check(new PostgresTestDatabases(POSTGRES.server()), cases);
    }

    @Test
    void ofSqlite() {
        Map<String, Case> cases = common();
        cases.put("l", Case.of("REAL", "{noise: 10%}", "0.1", "5", "NULL"));
        cases.put("m", Case.of("", "{constant: 5}", "1", "'text'", "x'00ff'"));
        cases.put("n", Case.of("NUMERIC", "{constant: 5}", "1.5", "2", "NULL"));
        cases.put("o", Case.of("INTEGER", "{constant: 5.0}", "1", "2", "3"));
        check(new SqliteTestDatabases(directory), cases);
    }

    private static void check(TestDatabases databases, Map<String, Case> cases) {
        String columns = cases.entrySet().stream()
                .map(column -> column.getKey() + " " + column.getValue().type())
                .collect(Collectors.joining(", "));
        Scenario scenario = new Scenario(databases)
                .tables(
                        "CREATE TABLE keyed (id INT NOT NULL PRIMARY KEY, " + columns + ")",
                        "CREATE TABLE keyless (id INT, " + columns + ")",
                        "CREATE TABLE renamed (id INT NOT NULL PRIMARY KEY, " + columns + ")");
        for (String table : List.of("keyed", "keyless", "renamed")) {
            for (int row = 0; row < 3; row++) {
                int number = row;
                scenario.rows("INSERT INTO " + table + " VALUES (" + number + ", "
                        + cases.values().stream()
                                .map(column -> column.values().get(number))
                                .collect(Collectors.joining(", "))
                        + ")");
            }
        }
        String masks = cases.entrySet().stream()
                .map(column -> column.getKey() + ": " + column.getValue().mask())
                .collect(Collectors.joining(", "));
        String rules = "rules: {full: {where: 1 = 1}}\ntables:\n"
                + "  keyed: {rule: full, mask: {" + masks + "}}\n"
                + "  keyless: {rule: full, mask: {" + masks.replaceAll("((?:noise|shift): [^}]*)", "$1, by: id")
                + "}}\n"
                + "  renamed: {rule: full, mask: {id: {encrypt: integer}, " + masks + "}}\n";
        scenario.run(scenario.request(rules, Optional.empty()).masking(Optional.of(KEY)), new SliceListener() {});
        Verification result = scenario.verify(rules, KEY);
        assertThat(Verified.lines(result)).isEmpty();
        assertThat(result.compared()).isEqualTo(9);
        assertThat(result.tables())
                .extracting(TableResult::recomputed)
                .extracting(List::size)
                .containsExactly(cases.size(), cases.size(), cases.size() + 1);
    }
}

package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Values of every type that are as near to each other as the type allows are told apart, and equal ones are not. */
class VerifyValuesTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres NEWEST_POSTGRES = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST_POSTGRES = EmbeddedPostgres.oldest();

    private static final String RULE = "{rules: {full: {where: 1 = 1}}, tables: {%s}}";

    @TempDir
    Path directory;

    /** Two values of a type, as SQL. */
    private record Near(String type, String value, String other) {}

    /** A table for each pair, whose first row holds one and becomes the other in the target, and whose second row holds the other. */
    private static void judge(Scenario scenario, List<Near> pairs) {
        List<String> tables = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (int index = 0; index < pairs.size(); index++) {
            Near pair = pairs.get(index);
            String table = "t" + (100 + index);
            tables.add("CREATE TABLE " + table + " (id INTEGER NOT NULL PRIMARY KEY, v " + pair.type() + ")");
            rows.add(
                    "INSERT INTO " + table + " VALUES (1, " + pair.value() + "), (2, " + pair.other() + "), (3, NULL)");
            changes.add("UPDATE " + table + " SET v = " + pair.other() + " WHERE id = 1");
        }
        String rules = RULE.formatted(IntStream.range(0, pairs.size())
                .mapToObj(index -> "t" + (100 + index) + ": {rule: full}")
                .collect(Collectors.joining(", ")));
        scenario.tables(tables.toArray(String[]::new)).rows(rows.toArray(String[]::new));
        scenario.run(scenario.request(rules, Optional.empty()), new SliceListener() {});
        assertThat(Verified.lines(scenario.verify(rules))).isEmpty();
        scenario.target().execute(changes);
        assertThat(Verified.lines(scenario.verify(rules)))
                .containsExactlyElementsOf(IntStream.range(0, pairs.size())
                        .mapToObj(index -> "t" + (100 + index) + " differing 1: v")
                        .toList());
    }

    @Test
    void tellsValuesOfMySqlApart() {
        judge(
                new Scenario(new MySqlTestDatabases(SERVER.server())),
                List.of(
                        new Near("FLOAT", "0.1", "0.10000001e0"),
                        new Near("DOUBLE", "1e300", "1.0000000000000002e300"),
                        new Near("DOUBLE", "0e0", "-0e0"),
                        new Near("FLOAT", "0e0", "-0e0"),
                        new Near("DECIMAL(30,10)", "1.0000000001", "1.0000000002"),
                        new Near("BIGINT UNSIGNED", "18446744073709551615", "18446744073709551614"),
                        new Near("BIT(64)", "b'1'", "b'11'"),
                        new Near("VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_swedish_ci", "'e'", "'\u00e9'"),
                        new Near("VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci", "'a'", "'A'"),
                        new Near("VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci", "'a'", "'a '"),
                        new Near("CHAR(20)", "'a'", "''"),
                        new Near("VARBINARY(20)", "x'61'", "x'6100'"),
                        new Near("BINARY(4)", "x'61'", "x'6120'"),
                        new Near("LONGBLOB", "x'00'", "x''"),
                        new Near("LONGTEXT", "REPEAT('x', 3000000)", "CONCAT(REPEAT('x', 2999999), 'y')"),
                        new Near("ENUM('a','','b')", "''", "0"),
                        new Near("ENUM('a','b')", "'a'", "0"),
                        new Near("SET('a','b')", "'a'", "'a,b'"),
                        new Near("DATE", "'0000-00-00'", "'0000-01-01'"),
                        new Near("DATETIME(6)", "'2024-01-01 00:00:00.000000'", "'2024-01-01 00:00:00.000001'"),
                        new Near("TIMESTAMP(6) NULL", "'2024-01-01 00:00:00.000000'", "'2024-01-01 00:00:00.000001'"),
                        new Near("TIMESTAMP NULL", "'0000-00-00 00:00:00'", "'1970-01-02 00:00:00'"),
                        new Near("TIME(3)", "'-00:00:00.001'", "'00:00:00.001'"),
                        new Near("YEAR", "0", "2000"),
                        new Near("JSON", "'{\"a\":1}'", "'{\"a\": 1}'"),
                        new Near(
                                "UUID",
                                "'00000000-0000-0000-0000-000000000000'",
                                "'00000000-0000-0000-0000-000000000001'"),
                        new Near("GEOMETRY", "ST_GeomFromText('POINT(1 1)')", "ST_GeomFromText('POINT(1 1)', 4326)"),
                        new Near(
                                "POINT",
                                "ST_GeomFromText('POINT(1 1)')",
                                "ST_GeomFromText('POINT(1 1.0000000000000002)')")));
    }

    private static List<Near> postgres() {
        return List.of(
                new Near("real", "'0.1'", "'0.10000001'"),
                new Near("double precision", "'0'", "'-0'"),
                new Near("double precision", "'NaN'", "'Infinity'"),
                new Near("numeric", "1.0", "1.00"),
                new Near("numeric", "'NaN'", "0"),
                new Near("text", "'a'", "'a '"),
                new Near("text", "''", "'N'"),
                new Near("text", "E'\\\\N'", "'N'"),
                new Near("text", "E'a\\tb'", "E'a\\\\tb'"),
                new Near("character(5)", "'a'", "'A'"),
                new Near("bpchar", "'a'", "'a '"),
                new Near("\"char\"", "'a'", "'b'"),
                new Near("bytea", "'\\x00'", "'\\x0000'"),
                new Near("json", "'{\"a\":1}'", "'{\"a\": 1}'"),
                new Near("jsonb", "'1.0'", "'1.00'"),
                new Near("xml", "'<a/>'", "'<a></a>'"),
                new Near("timestamptz", "'2024-01-01 00:00:00+00'", "'2024-01-01 00:00:00.000001+00'"),
                new Near("timetz", "'10:00:00+00'", "'12:00:00+02'"),
                new Near("interval", "'1 day'", "'24 hours'"),
                new Near("boolean", "'t'", "'f'"),
                new Near("bit varying", "B'01'", "B'010'"),
                new Near("text[]", "'{NULL}'", "'{\"NULL\"}'"),
                new Near("integer[]", "'{}'", "'{0}'"),
                new Near("integer[]", "'{1}'", "'[0:0]={1}'"),
                new Near("inet", "'10.0.0.1'", "'10.0.0.1/31'"),
                new Near("uuid", "'00000000-0000-0000-0000-000000000000'", "'00000000-0000-0000-0000-000000000001'"),
                new Near("money", "'1.00'", "'1.01'"),
                new Near("regclass", "'pg_class'", "'pg_type'"),
                new Near("point", "'(1,1)'", "'(1,1.0000000000000002)'"),
                new Near("int4range", "'[1,5)'", "'[1,6)'"));
    }

    private static void judge(PostgresServer server) {
        judge(new Scenario(new PostgresTestDatabases(server)), postgres());
    }

    @Test
    void tellsValuesOfPostgresApart() {
        judge(NEWEST_POSTGRES.server());
    }

    @Test
    void tellsValuesOfAnOldPostgresApart() {
        judge(OLDEST_POSTGRES.server());
    }

    @Test
    void tellsValuesOfSqliteApart() {
        judge(
                new Scenario(new SqliteTestDatabases(directory)),
                List.of(
                        new Near("", "1", "'1'"),
                        new Near("", "1", "1.0"),
                        new Near("", "'1'", "x'31'"),
                        new Near("", "x''", "''"),
                        new Near("", "0.0", "-0.0"),
                        new Near("", "0.1", "0.10000000000000002"),
                        new Near("", "9e999", "-9e999"),
                        new Near("TEXT COLLATE NOCASE", "'a'", "'A'"),
                        new Near("TEXT COLLATE RTRIM", "'a'", "'a '"),
                        new Near("TEXT", "'a'", "'a' || char(0)"),
                        new Near("REAL", "1", "1.0000000000000002"),
                        new Near("INTEGER", "9223372036854775807", "9223372036854775806")));
    }

    /** Where the target's columns are wider or of another character set, equal values are equal and others are not. */
    @Test
    void comparesAcrossTypesAndCharacterSetsOfMySql() {
        Scenario scenario = new Scenario(new MySqlTestDatabases(SERVER.server()));
        scenario.source()
                .execute(
                        "CREATE TABLE t (k VARCHAR(10) CHARACTER SET latin1 PRIMARY KEY, a VARCHAR(10) CHARACTER SET latin1,"
                                + " b DECIMAL(10,2), c DATETIME, d TIME(1), e FLOAT, f INT, g TINYTEXT CHARACTER SET utf8mb4)",
                        "INSERT INTO t VALUES ('\u00e9', '\u00e9', 1.50, '2024-01-01 10:00:00', '10:00:00.5', 0.1, 7, '\u65e5'),"
                                + " ('x', '\u00c3\u00a9', 100.00, '2024-01-01 00:00:00', '00:00:00', 0, -1, ''), ('y', '', 0, NULL, NULL, NULL, NULL, NULL)");
        scenario.target()
                .execute(
                        "CREATE TABLE t (k VARCHAR(10) CHARACTER SET utf8mb4 PRIMARY KEY, a VARCHAR(20) CHARACTER SET utf8mb4,"
                                + " b DECIMAL(14,6), c DATETIME(6), d TIME(3), e DOUBLE, f BIGINT, g LONGTEXT CHARACTER SET utf16)");
        String rules = RULE.formatted("t: {rule: full}");
        scenario.run(scenario.request(rules, Optional.empty()), new SliceListener() {});
        assertThat(Verified.lines(scenario.verify(rules))).isEmpty();
        // These bytes are the very ones that the source has, and another character.
        scenario.target()
                .execute(
                        "UPDATE t SET a = '\u00e9', b = 10 WHERE k = 'x'",
                        "UPDATE t SET c = '2024-01-01 10:00:00.000001', d = '10:00:00.501', e = 0.1, g = '\u65e6' WHERE k = '\u00e9'",
                        "UPDATE t SET k = 'Y' WHERE k = 'y'");
        assertThat(Verified.lines(scenario.verify(rules)))
                .containsExactly(
                        "t differing x: a,b", "t differing \u00e9: c,d,e,g", "t missing y", "t not in source Y");
    }
}

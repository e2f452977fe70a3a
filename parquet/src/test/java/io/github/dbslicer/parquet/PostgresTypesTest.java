package io.github.dbslicer.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class PostgresTypesTest {
    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @TempDir
    private static Path directory;

    private static Judge judge;

    @BeforeAll
    static void export() {
        String database = POSTGRES.server().newDatabase();
        POSTGRES.server()
                .execute(
                        database,
                        "create type mood as enum ('sad', 'glad')",
                        "create domain price as numeric(10,2)",
                        "create table numbers (id int primary key, s smallint, i integer, b bigint, o oid, t boolean,"
                                + " n numeric, n5 numeric(5,2), neg numeric(3,-2), tiny numeric(2,4), wide numeric(60,5),"
                                + " p price, r real, d double precision)",
                        "insert into numbers values (1, -32768, -2147483648, -9223372036854775808, 0, true, 'NaN',"
                                + " -999.99, -99900, -0.0099,"
                                + " -1234567890123456789012345678901234567890123456789012345.12345, -99999999.99, 'NaN',"
                                + " '-Infinity'), (2, 32767, 2147483647, 9223372036854775807, 4294967295, false, 1e-40,"
                                + " 999.99, 99900, 0.0099, 0.00001, 0.01, '-0', '-0'), (3, null, null, null, null, null,"
                                + " null, null, null, null, null, null, null, null)",
                        "create table times (id int primary key, d date, t time, dt timestamp, ts timestamptz, tz"
                                + " timetz, iv interval)",
                        "insert into times values (1, '0001-01-01', '00:00', '0001-01-01 00:00', '0001-01-01"
                                + " 00:00+00', '00:00+02', '1 mon'), (2, '9999-12-31', '23:59:59.999999', '9999-12-31"
                                + " 23:59:59.999999', '9999-12-31 23:59:59.999999+00', '23:59:59-02', '-1 day'), (3,"
                                + " '1582-10-10', '12:00', '1969-12-31 23:59:59.999999', '2024-06-30 14:00:00.5+02:00',"
                                + " null, null), (4, null, null, null, null, null, null)",
                        "create table texts (id int primary key, v varchar(5), x text, c char(3), j json, jb jsonb, u"
                                + " uuid, b bytea, m mood, a int[], ip inet, range int4range, xml xml)",
                        "insert into texts values (1, 'é', E'\\\\t\\\\\\\\\\t\\n"
                                + "😀', 'x', '{\"a\" : 1}', '{\"a\" : 1}', '123E4567-e89b-12d3-a456-426655440000',"
                                + " '\\x00ff5c', 'glad', '{1,NULL,3}', '10.0.0.1/8', '[1,5)', '<a/>'), (2, '', '', '',"
                                + " 'null', 'null', '00000000-0000-0000-0000-000000000000', '', 'sad', '{}', '::1',"
                                + " 'empty', ''), (3, null, null, null, null, null, null, null, null, null, null, null,"
                                + " null)");
        judge = Export.whole(Export.connection("postgresql", POSTGRES.server(), database), directory.resolve("out"));
    }

    @AfterAll
    static void close() {
        judge.close();
    }

    private static List<String> values(String... values) {
        return Arrays.asList(values);
    }

    @Test
    void numbersAreExact() {
        assertThat(judge.column("numbers", "s")).isEqualTo(values("-32768", "32767", null));
        assertThat(judge.column("numbers", "b")).isEqualTo(values("-9223372036854775808", "9223372036854775807", null));
        assertThat(judge.column("numbers", "o")).isEqualTo(values("0", "4294967295", null));
        assertThat(judge.column("numbers", "t")).isEqualTo(values("true", "false", null));
        assertThat(judge.column("numbers", "n5")).isEqualTo(values("-999.99", "999.99", null));
        assertThat(judge.column("numbers", "neg")).isEqualTo(values("-99900", "99900", null));
        assertThat(judge.column("numbers", "tiny")).isEqualTo(values("-.0099", ".0099", null));
        assertThat(judge.column("numbers", "p")).isEqualTo(values("-99999999.99", "0.01", null));
        assertThat(judge.column("numbers", "r")).isEqualTo(values("nan", "-0.0", null));
        assertThat(judge.column("numbers", "d")).isEqualTo(values("-inf", "-0.0", null));
    }

    @Test
    void decimalsWithoutBoundAreTextAndSaySo() {
        assertThat(judge.column("numbers", "n")).isEqualTo(values("NaN", "0." + "0".repeat(39) + "1", null));
        assertThat(judge.fact("numbers", "columns"))
                .contains("{\"name\":\"n\",\"type\":\"numeric\",\"note\":\"text, since a decimal of Parquet has a bound"
                        + " of its digits\"}")
                .contains("{\"name\":\"n5\",\"type\":\"numeric(5,2)\"}");
    }

    @Test
    void decimalsOfMoreDigitsThanReadersKnowKeepTheirDigits() {
        // DuckDB takes at most 38 digits for a decimal, and reads others as a float.
        assertThat(judge.query(
                        "numbers",
                        "select type, type_length, precision, scale from parquet_schema(FILE) where name = 'wide'"))
                .containsExactly(List.of("FIXED_LEN_BYTE_ARRAY", "26", "60", "5"));
        assertThat(judge.column("numbers", "wide").get(1)).isEqualTo("1e-05");
    }

    @Test
    void datesAndTimesAreExactToTheMicrosecond() {
        assertThat(judge.column("times", "d")).isEqualTo(values("0001-01-01", "9999-12-31", "1582-10-10", null));
        assertThat(judge.column("times", "t")).isEqualTo(values("00:00:00", "23:59:59.999999", "12:00:00", null));
        assertThat(judge.column("times", "dt"))
                .isEqualTo(values(
                        "0001-01-01 00:00:00", "9999-12-31 23:59:59.999999", "1969-12-31 23:59:59.999999", null));
        assertThat(judge.column("times", "ts"))
                .isEqualTo(values(
                        "0001-01-01 00:00:00+00", "9999-12-31 23:59:59.999999+00", "2024-06-30 12:00:00.5+00", null));
        assertThat(judge.column("times", "tz")).isEqualTo(values("00:00:00+02", "23:59:59-02", null, null));
        assertThat(judge.query(
                        "times", "select typeof(d), typeof(t), typeof(dt), typeof(ts), typeof(tz) from FILE limit 1"))
                .containsExactly(List.of("DATE", "TIME", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "VARCHAR"));
    }

    @Test
    void textsBytesAndTypesOfTheServerAreExact() {
        assertThat(judge.column("texts", "v")).isEqualTo(values("é", "", null));
        assertThat(judge.column("texts", "x")).isEqualTo(values("\\t\\\\\t\n😀", "", null));
        assertThat(judge.column("texts", "c")).isEqualTo(values("x  ", "   ", null));
        assertThat(judge.column("texts", "j")).isEqualTo(values("{\"a\" : 1}", "null", null));
        assertThat(judge.column("texts", "jb")).isEqualTo(values("{\"a\": 1}", "null", null));
        assertThat(judge.column("texts", "u"))
                .isEqualTo(
                        values("123e4567-e89b-12d3-a456-426655440000", "00000000-0000-0000-0000-000000000000", null));
        assertThat(judge.query("texts", "select hex(b) from FILE order by id"))
                .containsExactly(List.of("00FF5C"), List.of(""), values((String) null));
        assertThat(judge.column("texts", "m")).isEqualTo(values("glad", "sad", null));
        assertThat(judge.column("texts", "a")).isEqualTo(values("{1,NULL,3}", "{}", null));
        assertThat(judge.column("texts", "ip")).isEqualTo(values("10.0.0.1/8", "::1", null));
        assertThat(judge.column("texts", "range")).isEqualTo(values("[1,5)", "empty", null));
        assertThat(judge.column("texts", "xml")).isEqualTo(values("<a/>", "", null));
        assertThat(judge.query(
                        "texts",
                        "select typeof(x), typeof(j), typeof(u), typeof(b), typeof(m), typeof(a) from FILE limit 1"))
                .containsExactly(List.of("VARCHAR", "JSON", "UUID", "BLOB", "VARCHAR", "VARCHAR"));
    }
}

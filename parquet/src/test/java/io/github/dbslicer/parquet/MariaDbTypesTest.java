package io.github.dbslicer.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class MariaDbTypesTest {
    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = EmbeddedMariaDb.always();

    @TempDir
    private static Path directory;

    private static Judge judge;

    @BeforeAll
    static void export() {
        String database = MARIADB.server().newDatabase();
        MARIADB.server()
                .execute(
                        database,
                        "create table numbers (id int primary key, t tinyint, tu tinyint unsigned not null, s smallint,"
                                + " su smallint unsigned, m mediumint, mu mediumint unsigned, i int, iu int unsigned,"
                                + " b bigint, bu bigint unsigned, y year, bits bit(64), bit1 bit(1), zf int zerofill)",
                        "insert into numbers values (1, -128, 0, -32768, 0, -8388608, 0, -2147483648, 0,"
                                + " -9223372036854775808, 0, 1901, 0, b'0', 7), (2, 127, 255, 32767, 65535, 8388607,"
                                + " 16777215, 2147483647, 4294967295, 9223372036854775807, 18446744073709551615, 2155,"
                                + " 18446744073709551615, b'1', 4294967295), (3, null, 1, null, null, null, null, null,"
                                + " null, null, null, null, null, null, null)",
                        "create table decimals (id int primary key, d9 decimal(9,2), d18 decimal(18,18), d19"
                                + " decimal(19,0), d38 decimal(38,10), f float, d double)",
                        "insert into decimals values (1, -9999999.99, -0.999999999999999999, -9999999999999999999,"
                                + " -9999999999999999999999999999.9999999999, -3.4028234e38, -1.7976931348623157e308), (2,"
                                + " 9999999.99, 0.999999999999999999, 9999999999999999999,"
                                + " 9999999999999999999999999999.9999999999, 1.17549435e-38, 2.2250738585072014e-308), (3,"
                                + " 0.01, 0.000000000000000001, 1, 0.0000000001, 16777217, 0.1), (4, null, null, null,"
                                + " null, null, null)",
                        "create table times (id int primary key, d date, t time(6), dt datetime(6), ts timestamp(6)"
                                + " null)",
                        "insert into times values (1, '0001-01-01', '00:00:00', '0001-01-01 00:00:00',"
                                + " from_unixtime(0.000001)), (2, '9999-12-31', '23:59:59.999999', '9999-12-31"
                                + " 23:59:59.999999', from_unixtime(2147483647.999999)), (3, '1969-12-31',"
                                + " '00:00:00.000001', '1969-12-31 23:59:59.999999', null), (4, '2024-02-29',"
                                + " '12:00:00.1', '2024-02-29 12:00:00.1', null), (5, null, null, null, null)",
                        "create table texts (id int primary key, c char(3) character set latin1, v varchar(40)"
                                + " character set utf8mb4, x longtext, e enum('a','b''c','') , s set('x','y'), j json, u"
                                + " uuid, b binary(3), vb varbinary(300), lb longblob, ip inet6)",
                        "insert into texts values (1, 'é', 'a\\0\\t\\n"
                                + "\\\\😀', repeat('x', 100000), 'b''c', 'x,y', '{\"a\": [1, null]}',"
                                + " '123e4567-e89b-12d3-a456-426655440000', x'000102', x'00ff', repeat(x'00', 5), '::1'),"
                                + " (2, '', '', '', '', '', '[]', '00000000-0000-0000-0000-000000000000', x'00', '', '',"
                                + " '::'), (3, null, null, null, null, null, null, null, null, null, null, null)");
        judge = Export.whole(Export.connection("mysql", MARIADB.server(), database), directory.resolve("out"));
    }

    @AfterAll
    static void close() {
        judge.close();
    }

    private static List<String> values(String... values) {
        return Arrays.asList(values);
    }

    @Test
    void integersKeepTheirWidthSignAndExtremes() {
        assertThat(judge.column("numbers", "t")).isEqualTo(values("-128", "127", null));
        assertThat(judge.column("numbers", "tu")).isEqualTo(values("0", "255", "1"));
        assertThat(judge.column("numbers", "s")).isEqualTo(values("-32768", "32767", null));
        assertThat(judge.column("numbers", "su")).isEqualTo(values("0", "65535", null));
        assertThat(judge.column("numbers", "m")).isEqualTo(values("-8388608", "8388607", null));
        assertThat(judge.column("numbers", "mu")).isEqualTo(values("0", "16777215", null));
        assertThat(judge.column("numbers", "i")).isEqualTo(values("-2147483648", "2147483647", null));
        assertThat(judge.column("numbers", "iu")).isEqualTo(values("0", "4294967295", null));
        assertThat(judge.column("numbers", "b")).isEqualTo(values("-9223372036854775808", "9223372036854775807", null));
        assertThat(judge.column("numbers", "bu")).isEqualTo(values("0", "18446744073709551615", null));
        assertThat(judge.column("numbers", "y")).isEqualTo(values("1901", "2155", null));
        assertThat(judge.column("numbers", "bits")).isEqualTo(values("0", "18446744073709551615", null));
        assertThat(judge.column("numbers", "bit1")).isEqualTo(values("0", "1", null));
        assertThat(judge.column("numbers", "zf")).isEqualTo(values("7", "4294967295", null));
        assertThat(judge.query(
                        "numbers",
                        "select typeof(t), typeof(tu), typeof(s), typeof(mu), typeof(iu), typeof(bu) from FILE"
                                + " limit 1"))
                .containsExactly(List.of("TINYINT", "UTINYINT", "SMALLINT", "UINTEGER", "UINTEGER", "UBIGINT"));
    }

    @Test
    void whatIsNotNullIsRequired() {
        assertThat(judge.schema("numbers")).startsWith("id INT32 REQUIRED", "t INT32 OPTIONAL", "tu INT32 REQUIRED");
    }

    @Test
    void decimalsAndFloatsAreExact() {
        assertThat(judge.column("decimals", "d9")).isEqualTo(values("-9999999.99", "9999999.99", "0.01", null));
        assertThat(judge.column("decimals", "d18"))
                .isEqualTo(values("-.999999999999999999", ".999999999999999999", ".000000000000000001", null));
        assertThat(judge.column("decimals", "d19"))
                .isEqualTo(values("-9999999999999999999", "9999999999999999999", "1", null));
        assertThat(judge.column("decimals", "d38"))
                .isEqualTo(values(
                        "-9999999999999999999999999999.9999999999",
                        "9999999999999999999999999999.9999999999",
                        "0.0000000001",
                        null));
        assertThat(judge.column("decimals", "f").stream().map(MariaDbTypesTest::single))
                .containsExactly(-Float.MAX_VALUE, Float.MIN_NORMAL, 16777216f, null);
        assertThat(judge.column("decimals", "d").stream().map(MariaDbTypesTest::twofold))
                .containsExactly(-1.7976931348623157e308, 2.2250738585072014e-308, 0.1, null);
        assertThat(judge.query(
                        "decimals",
                        "select typeof(d9), typeof(d19), typeof(d38), typeof(f), typeof(d) from FILE limit 1"))
                .containsExactly(List.of("DECIMAL(9,2)", "DECIMAL(19,0)", "DECIMAL(38,10)", "FLOAT", "DOUBLE"));
    }

    private static Float single(String text) {
        return text == null ? null : Float.valueOf(text);
    }

    private static Double twofold(String text) {
        return text == null ? null : Double.valueOf(text);
    }

    @Test
    void datesAndTimesAreExactToTheMicrosecond() {
        assertThat(judge.column("times", "d"))
                .isEqualTo(values("0001-01-01", "9999-12-31", "1969-12-31", "2024-02-29", null));
        assertThat(judge.column("times", "t"))
                .isEqualTo(values("00:00:00", "23:59:59.999999", "00:00:00.000001", "12:00:00.1", null));
        assertThat(judge.column("times", "dt"))
                .isEqualTo(values(
                        "0001-01-01 00:00:00",
                        "9999-12-31 23:59:59.999999",
                        "1969-12-31 23:59:59.999999",
                        "2024-02-29 12:00:00.1",
                        null));
        assertThat(judge.column("times", "ts"))
                .isEqualTo(values("1970-01-01 00:00:00.000001+00", "2038-01-19 03:14:07.999999+00", null, null, null));
        assertThat(judge.query("times", "select typeof(d), typeof(t), typeof(dt), typeof(ts) from FILE limit 1"))
                .containsExactly(List.of("DATE", "TIME", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE"));
    }

    @Test
    void textsAndBytesAreExact() {
        assertThat(judge.column("texts", "c")).isEqualTo(values("é", "", null));
        assertThat(judge.column("texts", "v")).isEqualTo(values("a\0\t\n\\😀", "", null));
        assertThat(judge.column("texts", "x")).isEqualTo(values("x".repeat(100_000), "", null));
        assertThat(judge.column("texts", "e")).isEqualTo(values("b'c", "", null));
        assertThat(judge.column("texts", "s")).isEqualTo(values("x,y", "", null));
        assertThat(judge.column("texts", "j")).isEqualTo(values("{\"a\": [1, null]}", "[]", null));
        assertThat(judge.column("texts", "u"))
                .isEqualTo(
                        values("123e4567-e89b-12d3-a456-426655440000", "00000000-0000-0000-0000-000000000000", null));
        assertThat(judge.column("texts", "ip")).isEqualTo(values("::1", "::", null));
        assertThat(judge.query("texts", "select hex(b), hex(vb), hex(lb) from FILE order by id"))
                .containsExactly(
                        List.of("000102", "00FF", "0000000000"),
                        List.of("000000", "", ""),
                        Arrays.asList(null, null, null));
        assertThat(judge.query(
                        "texts", "select typeof(v), typeof(u), typeof(b), typeof(j), typeof(ip) from FILE limit 1"))
                .containsExactly(List.of("VARCHAR", "UUID", "BLOB", "VARCHAR", "VARCHAR"));
    }
}

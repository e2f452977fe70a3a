package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The wire form of values at the extremes of their types. */
class ValueReadingTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static final String MODE = "SET SESSION sql_mode = 'ALLOW_INVALID_DATES', time_zone = '+00:00'";

    private static List<String> values(String type, String... literals) {
        String rows = String.join("), (", literals);
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                MODE,
                "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v " + type + ")",
                "INSERT INTO t(v) VALUES (" + rows + ")")) {
            return fixture.column("t", "v");
        }
    }

    @Test
    void givesIntegersAsDigits() {
        assertThat(values("BIGINT UNSIGNED", "0", "18446744073709551615", "NULL"))
                .containsExactly("0", "18446744073709551615", "NULL");
        assertThat(values("BIGINT", "-9223372036854775808", "9223372036854775807"))
                .containsExactly("-9223372036854775808", "9223372036854775807");
        assertThat(values("TINYINT(1)", "-128", "127")).containsExactly("-128", "127");
        assertThat(values("INT(6) ZEROFILL", "42")).containsExactly("000042");
        assertThat(values("YEAR", "0", "1901", "2155")).containsExactly("0000", "1901", "2155");
    }

    @Test
    void givesDecimalsWithEveryDigit() {
        String digits = "9".repeat(35) + "." + "9".repeat(30);
        assertThat(values("DECIMAL(65,30)", digits, "-" + digits, "1e-30"))
                .containsExactly(digits, "-" + digits, "0." + "0".repeat(29) + "1");
    }

    @Test
    void givesFloatsSoThatTheyReadBackAsTheSame() {
        List<String> values = values("FLOAT", "3.402823466e38", "1.401298464e-45", "0.1", "16777215", "NULL");
        assertThat(values.get(4)).isEqualTo("NULL");
        assertThat(values.subList(0, 4).stream().map(Float::parseFloat))
                .containsExactly(Float.MAX_VALUE, Float.MIN_VALUE, 0.1f, 16777215f);
    }

    @Test
    void givesDoublesSoThatTheyReadBackAsTheSame() {
        List<String> values =
                values("DOUBLE", "1.7976931348623157e308", "5e-324", "0.1", "123456789012345.67", "9007199254740993");
        assertThat(values.stream().map(Double::parseDouble))
                .containsExactly(Double.MAX_VALUE, Double.MIN_VALUE, 0.1, 123456789012345.67, 9007199254740992.0);
    }

    @Test
    void givesNegativeZeroWhereTheServerKeepsIt() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, d DOUBLE, f FLOAT, bits VARCHAR(50))",
                "INSERT INTO t(id, d, f) VALUES (1, '-0', '-0')",
                // MariaDB 10.11 stores 0 instead. The sign is the highest bit of the last of the eight bytes.
                "UPDATE t SET bits = HEX(ST_AsBinary(POINT(d, 1)))")) {
            boolean negative = fixture.column("t", "bits").get(0).startsWith("80", 24);
            String expected = negative ? "-0" : "0";
            assertThat(fixture.column("t", "d")).containsExactly(expected);
            assertThat(fixture.column("t", "f")).containsExactly(expected);
        }
    }

    @Test
    void givesBitFieldsAsNumbers() {
        assertThat(values("BIT(64)", "b'0'", "18446744073709551615", "256"))
                .containsExactly("0", "18446744073709551615", "256");
    }

    @Test
    void givesZeroAndInvalidDates() {
        assertThat(values("DATE", "'0000-00-00'", "'2023-02-31'", "'2023-00-00'", "'9999-12-31'"))
                .containsExactly("0000-00-00", "2023-02-31", "2023-00-00", "9999-12-31");
        assertThat(values("DATETIME(6)", "'0000-00-00'", "'9999-12-31 23:59:59.999999'", "'2023-11-31 01:02:03.4'"))
                .containsExactly(
                        "0000-00-00 00:00:00.000000", "9999-12-31 23:59:59.999999", "2023-11-31 01:02:03.400000");
    }

    @Test
    void givesTimesBeyondADay() {
        assertThat(values("TIME(6)", "'-838:59:59'", "'838:59:59'", "'00:00:00.000001'", "'-00:00:01'"))
                .containsExactly("-838:59:59.000000", "838:59:59.000000", "00:00:00.000001", "-00:00:01.000000");
    }

    @Test
    void givesTimestampsInUtc() {
        assertThat(values(
                        "TIMESTAMP(6) NULL",
                        "'0000-00-00'",
                        "NULL",
                        "'1970-01-01 00:00:01'",
                        "'2038-01-19 03:14:07.999999'"))
                .containsExactly(
                        "0000-00-00 00:00:00.000000",
                        "NULL",
                        "1970-01-01 00:00:01.000000",
                        "2038-01-19 03:14:07.999999");
    }

    @Test
    void givesEnumsAndSetsAsText() {
        assertThat(values("ENUM('a','b,c','')", "'b,c'", "'nothing of these'", "3", "NULL"))
                .containsExactly("b,c", "no member", "", "NULL");
        assertThat(values("ENUM('a','b')", "'b'", "'nothing of these'")).containsExactly("b", "");
        assertThat(values("SET('a','b c')", "'a,b c'", "''")).containsExactly("a,b c", "");
    }

    @Test
    void tellsEmptyFromNull() {
        assertThat(values("VARCHAR(10)", "''", "NULL")).containsExactly("", "NULL");
        assertThat(values("BLOB", "''", "NULL")).containsExactly("", "NULL");
    }
}

package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberRoundTripTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static final String TEXT = "CAST(c AS CHAR)";

    @ParameterizedTest
    @EnumSource
    void integersAtTheirExtremes(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        trip.copies("TINYINT", TEXT, "-128", "127", "0");
        trip.copies("TINYINT(1)", TEXT, "-128", "1");
        trip.copies("SMALLINT UNSIGNED", TEXT, "65535", "0");
        trip.copies("MEDIUMINT", TEXT, "-8388608", "8388607");
        trip.copies("INT UNSIGNED ZEROFILL", TEXT, "4294967295", "0", "7");
        trip.copies("BIGINT", TEXT, "-9223372036854775808", "9223372036854775807");
        trip.copies("BIGINT UNSIGNED", TEXT, "18446744073709551615", "0");
    }

    @ParameterizedTest
    @EnumSource
    void decimals(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        String digits = "12345678901234567890123456789012345";
        trip.copies(
                "DECIMAL(65,30)",
                TEXT,
                digits + ".123456789012345678901234567890",
                "-" + digits,
                "0." + "0".repeat(29) + "1");
        trip.copies("DECIMAL(65,0)", TEXT, "9".repeat(65), "-" + "9".repeat(65));
        trip.copies("DECIMAL(10,2) UNSIGNED", TEXT, "99999999.99", "0.01");
    }

    @ParameterizedTest
    @EnumSource
    void doublesToTheLastBit(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        trip.copies(
                "DOUBLE",
                TEXT,
                "1.7976931348623157e308",
                "-1.7976931348623157e308",
                "2.2250738585072014e-308",
                "4.9e-324",
                "0.1e0+0.2e0",
                "1e0/3e0",
                "-0e0",
                "123456789012345680e0",
                "9007199254740993e0",
                "1e15",
                "1e16",
                "PI()*1e100");
        trip.copies("DOUBLE(10,3)", "CAST(c AS CHAR)", "1234567.891", "-0.001", "1e0/3e0");
    }

    @ParameterizedTest
    @EnumSource
    void floatsToTheLastBit(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        trip.copies(
                "FLOAT",
                "CAST(c*1e0 AS CHAR)",
                "3.4028234663852886e38",
                "-3.4028234663852886e38",
                "1.1754943508222875e-38",
                "1.401298464324817e-45",
                "16777216",
                "16777215",
                "0.1",
                "1e0/3e0",
                "123456.789",
                "-0e0");
        trip.copies("FLOAT(7,4)", "CAST(c*1e0 AS CHAR)", "999.9999", "0.1", "-1e0/3e0", "12.3456");
    }

    @ParameterizedTest
    @EnumSource
    void bitFields(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        trip.copies("BIT(64)", "HEX(c)", "b'" + "1".repeat(64) + "'", "0", "b'1" + "0".repeat(63) + "'", "48", "9");
        trip.copies("BIT(1)", "HEX(c)", "b'0'", "b'1'");
        trip.copies("BIT(12)", "HEX(c)", "4095", "92", "10");
    }

    @ParameterizedTest
    @EnumSource
    void zeroInAnAutoIncrementColumn(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        String definition = "CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(5))";
        trip.source()
                .execute(
                        "SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO'",
                        definition,
                        "INSERT INTO t VALUES (0, 'a'), (-1, 'b'), (9, 'c')");
        trip.target().execute(definition);
        trip.copy();
        trip.same("AUTO_INCREMENT", "SELECT id, name FROM t ORDER BY id", 3);
    }
}

package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemporalRoundTripTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static final String TEXT = "CAST(c AS CHAR)";

    @ParameterizedTest
    @EnumSource
    void dates(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        trip.copies(
                "DATE",
                TEXT,
                "'0000-00-00'",
                "'2023-02-31'",
                "'2020-00-00'",
                "'1000-01-01'",
                "'9999-12-31'",
                "'0001-01-01'");
        trip.copies("DATETIME", TEXT, "'0000-00-00 00:00:00'", "'2023-02-31 23:59:59'", "'9999-12-31 23:59:59'");
        trip.copies(
                "DATETIME(6)",
                TEXT,
                "'0000-00-00 00:00:00.000000'",
                "'9999-12-31 23:59:59.999999'",
                "'2020-06-15 12:00:00.000001'");
        trip.copies("YEAR", TEXT, "1901", "2155", "0");
    }

    @ParameterizedTest
    @EnumSource
    void times(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        trip.copies("TIME", TEXT, "'838:59:59'", "'-838:59:59'", "'00:00:00'", "'-00:00:01'", "'24:00:00'");
        trip.copies("TIME(6)", TEXT, "'838:59:58.999999'", "'-838:59:58.999999'", "'-00:00:00.000001'");
        trip.copies("TIME(3)", TEXT, "'12:34:56.789'");
    }

    @ParameterizedTest
    @EnumSource
    void timestamps(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        // Written in UTC: among them both hours that Europe's clocks show as 02:30 on that day.
        trip.copies(
                "TIMESTAMP NULL",
                "UNIX_TIMESTAMP(c), c = 0",
                "'0000-00-00 00:00:00'",
                "'1970-01-01 00:00:01'",
                "'2038-01-19 03:14:07'",
                "'2023-10-29 00:30:00'",
                "'2023-10-29 01:30:00'");
        trip.copies(
                "TIMESTAMP(6) NULL",
                "UNIX_TIMESTAMP(c), c = 0",
                "'0000-00-00 00:00:00.000000'",
                "'1970-01-01 00:00:01.000001'",
                "'2038-01-19 03:14:07.999999'",
                "'2023-03-26 01:00:00.5'");
    }
}

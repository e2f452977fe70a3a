package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OtherRoundTripTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    @ParameterizedTest
    @EnumSource
    void enumsAndSets(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        trip.copies("ENUM('s','it''s','a\\\\b','\u4e2d')", "c, c + 0", "'s'", "'it''s'", "'a\\\\b'", "'\u4e2d'");
        // INSERT IGNORE of what is no member gives index 0, so does the number.
        trip.copies("ENUM('s','m') CHARACTER SET utf16", "HEX(c), c + 0", "0", "'s'", "0");
        trip.copies("ENUM('s','','m')", "HEX(c), c + 0", "0", "''", "'m'", "0");
        trip.copies("ENUM('s','') CHARACTER SET utf16", "HEX(c), c + 0", "0", "''", "'s'");
        trip.copies("ENUM('\u00e9','') CHARACTER SET latin1", "HEX(c), c + 0", "0", "''", "'\u00e9'");
        trip.copies("SET('a','b','c') CHARACTER SET latin1", "c, c + 0", "''", "'a,c'", "7");
        trip.copies(
                "SET(" + IntStream.range(0, 64).mapToObj(i -> "'m" + i + "'").collect(Collectors.joining(",")) + ")",
                "c + 0",
                "18446744073709551615",
                "9223372036854775808");
    }

    @ParameterizedTest
    @EnumSource
    void geometry(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        trip.copies(
                "GEOMETRY",
                "HEX(c)",
                "ST_GeomFromText('POINT(1.5 -2.25)')",
                "ST_GeomFromText('POLYGON((0 0,10 0,10 10,0 10,0 0),(1 1,2 1,2 2,1 1))', 4326)",
                "ST_GeomFromText('GEOMETRYCOLLECTION(POINT(1 1),LINESTRING(0 0,1e10 9))', 3857)");
        if (!DATABASES.server().isMariaDb()) {
            trip.copies(
                    "POINT SRID 4326", "HEX(c)", "ST_GeomFromText('POINT(120.2 9.9)', 4326, 'axis-order=long-lat')");
        }
        trip.copies("POINT", "HEX(c)", "ST_GeomFromText('POINT(9.2 9.9)', 4326)");
        trip.copies("MULTIPOINT", "HEX(c)", "ST_GeomFromText('MULTIPOINT(0 0,9.3 10)')");
    }

    @ParameterizedTest
    @EnumSource
    void json(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        trip.copies(
                "JSON",
                "CAST(c AS CHAR)",
                "'{\"b\": [1, 2.50, 1e100, null, true], \"a\": \"\\\\t\\\\u0000 \uD83C\uDF32 \\\\\\\\\"}'",
                "'\"text\"'",
                "'null'",
                "'18446744073709551615'",
                "'[]'");
    }

    @ParameterizedTest
    @EnumSource
    void typesOfOneProduct(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        if (DATABASES.server().isMariaDb()) {
            trip.copies(
                    "UUID", "c", "'123e4567-e89b-12d3-a456-426655440000'", "'00000000-0000-0000-0000-000000000000'");
            trip.copies("INET6", "c", "'::1'", "'2001:db8::ff00:42:8329'", "'::ffff:192.0.2.128'");
            trip.copies("INET4", "c", "'255.255.255.255'", "'0.0.0.0'");
            trip.copies("VARCHAR(100) COMPRESSED", "HEX(c)", "REPEAT('ab', 50)", "''");
        } else if (!trip.source().query("SELECT VERSION()").startsWith("5.")
                && !trip.source().query("SELECT VERSION()").startsWith("8.")) {
            trip.copies("VECTOR(3)", "HEX(c)", "TO_VECTOR('[1.5, -2e-38, 3e38]')", "TO_VECTOR('[0,0.1]')");
        }
    }
}

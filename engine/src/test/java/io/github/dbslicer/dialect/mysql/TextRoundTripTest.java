package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextRoundTripTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static final String ALL_BYTES = "x'"
            + String.join(
                    "",
                    IntStream.range(0, 256)
                            .mapToObj(value -> String.format("%02x", value))
                            .toList()) + "'";

    @ParameterizedTest
    @EnumSource
    void everyByteInEveryBinaryType(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        trip.copies("BINARY(255)", "HEX(c)", "SUBSTR(" + ALL_BYTES + ", 1, 255)", "''", "x'FF'", "x'00'");
        for (String type : List.of("VARBINARY(300)", "BLOB", "MEDIUMBLOB", "LONGBLOB")) {
            trip.copies(type, "HEX(c)", ALL_BYTES, "''", "x'00'", "x'5C'", "x'5C4E'", "x'0A'", "x'09'", "' '", "x'1A'");
        }
        trip.copies("TINYBLOB", "HEX(c)", "SUBSTR(" + ALL_BYTES + ", 2)", "''");
    }

    @ParameterizedTest
    @EnumSource
    void everyByteInEveryTextType(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        for (String type : List.of("VARCHAR(300)", "TEXT", "MEDIUMTEXT", "LONGTEXT")) {
            trip.copies(
                    type + " CHARACTER SET latin1",
                    "HEX(c)",
                    "_latin1 " + ALL_BYTES,
                    "''",
                    "' '",
                    "'trailing  '",
                    "_latin1 x'5C'",
                    "_latin1 x'5C4E'",
                    "'NULL'",
                    "_latin1 x'0D0A'");
        }
        trip.copies("CHAR(255) CHARACTER SET latin1", "HEX(c)", "SUBSTR(_latin1 " + ALL_BYTES + ", 2)", "''", "' a'");
        trip.copies("TINYTEXT CHARACTER SET cp1251", "HEX(c)", "SUBSTR(_cp1251 " + ALL_BYTES + ", 2)");
    }

    @ParameterizedTest
    @EnumSource
    void characterSetsOfSeveralBytes(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        String everything = "'a\u00e4\u4e2d\uD83C\uDF32\\0\\\\\\t\\n'";
        for (String charset : List.of("utf8mb4", "utf16", "utf16le", "utf32")) {
            trip.copies(
                    "VARCHAR(50) CHARACTER SET " + charset,
                    "HEX(c)",
                    everything,
                    "''",
                    "'\\\\N'",
                    "'\u010a\u0109\u5c5c\u095c'");
            trip.copies("LONGTEXT CHARACTER SET " + charset, "HEX(c)", everything, "''");
        }
        for (String charset : List.of("utf8mb3", "ucs2")) {
            trip.copies("CHAR(50) CHARACTER SET " + charset, "HEX(c)", "'a\u00e4\u4e2d\\0\\\\'", "'\u5c0a\u095c'");
        }
        // The second byte of these characters is a backslash.
        trip.copies("VARCHAR(50) CHARACTER SET sjis", "HEX(c)", "_sjis x'835C8A5C'", "'\\\\'");
        trip.copies("VARCHAR(50) CHARACTER SET gbk", "HEX(c)", "_gbk x'815C'", "'a'");
        trip.copies("VARCHAR(50) CHARACTER SET big5", "HEX(c)", "_big5 x'A55C'", "'a'");
    }

    /** A script makes its own tables. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCRIPT")
    void anotherCharacterSetInTheTarget(Way way) {
        RoundTrip trip = new RoundTrip(DATABASES.server(), way);
        trip.source()
                .execute(
                        "CREATE TABLE t (id INT, l VARCHAR(300) CHARACTER SET latin1, u VARCHAR(9) CHARACTER SET utf8mb3,"
                                + " w TEXT CHARACTER SET utf16, s ENUM('\u00e4','b') CHARACTER SET latin1)",
                        "INSERT INTO t VALUES (1, _latin1 " + ALL_BYTES + ", 'a\u4e2d\\\\', '\uD83C\uDF32', '\u00e4'),"
                                + " (2, '', NULL, '', 'b')");
        trip.target()
                .execute(
                        "CREATE TABLE t (id INT, l VARCHAR(300) CHARACTER SET utf16, u VARCHAR(9) CHARACTER SET utf8mb4,"
                                + " w TEXT CHARACTER SET utf8mb4, s ENUM('\u00e4','b') CHARACTER SET utf8mb4)");
        trip.copy();
        trip.same(
                "converted",
                "SELECT id, HEX(CONVERT(l USING utf32)), HEX(CONVERT(u USING utf8mb4)), HEX(CONVERT(w USING utf32)), s FROM t ORDER BY id",
                2);
    }
}

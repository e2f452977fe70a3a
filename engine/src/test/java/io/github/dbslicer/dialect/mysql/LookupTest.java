package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    /** Each value, as the source gives it, finds its own row and no other. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "BIGINT; -9223372036854775808; 9223372036854775807",
                "BIGINT UNSIGNED; 18446744073709551615; 18446744073709551614",
                "INT(6) ZEROFILL; 7; 8",
                "DECIMAL(65,30); 0.000000000000000000000000000001; 99999999999999999999999999999999999.5",
                "DOUBLE; 0.1; 5e-324",
                "DOUBLE; 1e22; 123456789012345.67",
                "FLOAT; 0.1; 3.402823466e38",
                "BIT(64); 18446744073709551615; 256",
                "YEAR; 0; 2000",
                "DATE; '2023-02-28'; '9999-12-31'",
                "DATETIME(6); '2023-02-28 01:02:03.000004'; '2023-02-28 01:02:03.000005'",
                "TIME(3); '-838:59:59.000'; '838:59:58.999'",
                "TIMESTAMP(6) NULL; '2023-02-28 01:02:03.000004'; '2023-02-28 01:02:03.000005'",
                "CHAR(10) CHARACTER SET latin1; 'a''b\\\\'; 'é'",
                "VARCHAR(30) CHARACTER SET utf16; 'x'; 'y😀'",
                "VARCHAR(30) CHARACTER SET sjis; 'ソ'; '表'",
                "VARCHAR(30) CHARACTER SET utf8mb3; ''; 'é'",
                "VARCHAR(30); '😀'; '😁x'",
                "ENUM('a','b,c'); 'a'; 'b,c'",
                "SET('a','b'); 'a,b'; ''",
                "BINARY(16); x'00112233445566778899aabbccddeeff'; x'00'",
                "VARBINARY(20); x''; x'00ff27'",
            })
    void findsRowsByKeysOfEveryKind(String type, String one, String other) {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "SET SESSION time_zone = '+03:00'",
                "CREATE TABLE t (id INT PRIMARY KEY, v " + type + ", UNIQUE KEY (v))",
                "INSERT INTO t VALUES (1, " + one + "), (2, " + other + "), (3, NULL)")) {
            List<String> values = fixture.column("t", "v");
            assertThat(fixture.lookup("t", "id", List.of("v"), List.of(List.of(values.get(0)))))
                    .containsExactly("1");
            assertThat(fixture.lookup("t", "id", List.of("v"), List.of(List.of(values.get(1)))))
                    .containsExactly("2");
            assertThat(fixture.lookup("t", "id", List.of("v"), List.of(List.of(values.get(0)), List.of(values.get(1)))))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void findsZeroAndInvalidDates() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "SET SESSION sql_mode = 'ALLOW_INVALID_DATES'",
                "CREATE TABLE t (id INT PRIMARY KEY, d DATE, s TIMESTAMP NULL, UNIQUE KEY (d), UNIQUE KEY(s))",
                "INSERT INTO t VALUES (1, '0000-00-00', '0000-00-00'), (2, '2023-02-31', '2023-02-01')")) {
            assertThat(fixture.lookup("t", "id", List.of("d"), List.of(List.of("0000-00-00"))))
                    .containsExactly("1");
            assertThat(fixture.lookup("t", "id", List.of("d"), List.of(List.of("2023-02-31"))))
                    .containsExactly("2");
            assertThat(fixture.lookup("t", "id", List.of("s"), List.of(List.of("0000-00-00 00:00:00"))))
                    .containsExactly("1");
        }
    }

    @Test
    void comparesTextByTheCollationOfTheColumn() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, ci VARCHAR(20) COLLATE utf8mb4_unicode_ci,"
                        + " bin VARCHAR(20) COLLATE utf8mb4_bin, KEY (ci), KEY (bin))",
                "INSERT INTO t VALUES (1, 'abc', 'abc'), (2, 'ABC ', 'ABC '), (3, 'straße', 'straße'),"
                        + " (4, 'strasse', 'strasse')")) {
            assertThat(fixture.lookup("t", "id", List.of("ci"), List.of(List.of("Abc"))))
                    .containsExactly("1", "2");
            assertThat(fixture.lookup("t", "id", List.of("ci"), List.of(List.of("strasse"))))
                    .containsExactly("3", "4");
            assertThat(fixture.lookup("t", "id", List.of("bin"), List.of(List.of("abc"))))
                    .containsExactly("1");
            assertThat(fixture.lookup("t", "id", List.of("bin"), List.of(List.of("Abc"))))
                    .isEmpty();
        }
    }

    @Test
    void givesARowOnceThatSeveralKeysName() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, ci VARCHAR(20) COLLATE utf8mb4_unicode_ci, UNIQUE KEY (ci))",
                "INSERT INTO t VALUES (1, 'abc')")) {
            assertThat(fixture.lookup(
                            "t", "id", List.of("ci"), List.of(List.of("ABC"), List.of("Abc"), List.of("abc "))))
                    .containsExactly("1");
        }
    }

    @Test
    void tellsTheTwoHoursApartThatSummerTimeRepeats() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "SET SESSION time_zone = '+00:00'",
                "CREATE TABLE t (id INT PRIMARY KEY, s TIMESTAMP NULL, KEY (s))",
                "INSERT INTO t VALUES (1, '2023-10-29 00:30:00'), (2, '2023-10-29 01:30:00')")) {
            assertThat(fixture.lookup("t", "id", List.of("s"), List.of(List.of("2023-10-29 00:30:00"))))
                    .containsExactly("1");
            assertThat(fixture.lookup("t", "id", List.of("s"), List.of(List.of("2023-10-29 01:30:00"))))
                    .containsExactly("2");
        }
    }
}

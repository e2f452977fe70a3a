package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StringReadingTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static String hex(String value) {
        return HexFormat.of().formatHex(value.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String allBytes() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < 256; i++) {
            bytes[i] = (byte) i;
        }
        return HexFormat.of().formatHex(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VARBINARY(300)",
                "BLOB",
                "LONGBLOB",
                "VARCHAR(300) CHARACTER SET latin1",
                "TEXT CHARACTER SET cp850"
            })
    void keepsAll256Bytes(String type) {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, v " + type + ")",
                "INSERT INTO t VALUES (1, x'" + allBytes() + "')")) {
            assertThat(hex(fixture.column("t", "v").get(0))).isEqualTo(allBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin1", "utf8mb4", "utf16", "utf16le", "utf32", "ucs2", "sjis", "utf8mb3", "gbk"})
    void givesTextInTheCharacterSetOfItsColumn(String charset) {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(30) CHARACTER SET " + charset + ", w VARCHAR(200))",
                "INSERT INTO t(id, v) VALUES (1, 'a\\\\b''\"\\n\\0z')",
                "UPDATE t SET w = HEX(v)")) {
            assertThat(hex(fixture.column("t", "v").get(0)))
                    .isEqualToIgnoringCase(fixture.column("t", "w").get(0));
        }
    }

    @Test
    void keepsFourByteCharacters() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(30), e ENUM('\uD83D\uDE00','b'))",
                "INSERT INTO t VALUES (1, '\uD83D\uDE00', '\uD83D\uDE00')")) {
            assertThat(hex(fixture.column("t", "v").get(0))).isEqualTo("f09f9880");
            assertThat(hex(fixture.column("t", "e").get(0))).isEqualTo("f09f9880");
        }
    }

    @Test
    void givesGeometryAsTheServerStoresIt() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, v POINT)",
                "INSERT INTO t VALUES (1, ST_GeomFromText('POINT(1 2)', 4326)), (2, NULL)")) {
            List<String> values = fixture.column("t", "v");
            // 4326 as four bytes, then byte order and type, then the two coordinates.
            assertThat(hex(values.get(0))).startsWith("e6100000" + "0101000000").hasSize(50);
            assertThat(values.get(1)).isEqualTo("NULL");
        }
    }

    @Test
    void givesCharsWithoutPadding() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, v CHAR(10), b BINARY(4))",
                "INSERT INTO t VALUES (1, 'ab', 'ab')")) {
            assertThat(fixture.column("t", "v")).containsExactly("ab");
            assertThat(fixture.column("t", "b")).containsExactly("ab\0\0");
        }
    }

    @Test
    void readsALargeValueWhole() {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, v LONGBLOB)",
                "INSERT INTO t VALUES (1, REPEAT('x', 1000000))",
                "UPDATE t SET v = CONCAT(v, v, v, v, v, v, v, v, v, v)")) {
            assertThat(fixture.column("t", "v").get(0)).isEqualTo("x".repeat(10_000_000));
        }
    }
}

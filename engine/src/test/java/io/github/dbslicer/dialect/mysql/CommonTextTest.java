package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.ValueKind;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in the servers' character sets, in UTF-8. */
class CommonTextTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    private static final TableId TABLE = TableId.of("t");
    /** Of the characters of two bytes, one in so many is looked at. */
    private static final int STEP = Integer.getInteger("dbslicer.test.characterStep", 7);
    /** What the server has for bytes that are no characters. */
    private static final Set<String> NONE = Set.of("?", "\ufffd", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "armscii8", "ascii", "cp1250", "cp1251", "cp1256", "cp1257", "cp850", "cp852", "cp866", "dec8",
                        "geostd8",
                "greek", "hebrew", "hp8", "keybcs2", "koi8r", "koi8u", "latin1", "latin2", "latin5", "latin7", "macce",
                "macroman", "swe7", "tis620"
            })
    void ofOneByteIsWhatTheServerHas(String charset) throws SQLException {
        assertThat(differences(charset, 0x00, 0xff, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cp932", "euckr", "gb2312", "gbk", "sjis", "ucs2", "utf16"})
    void ofTwoBytesIsWhatTheServerHas(String charset) throws SQLException {
        assertThat(differences(charset, 0x8000, 0xffff, 4)).isEmpty();
    }

    /** Of these, Java does not know the characters that users define themselves, nor some that were added later. */
    @ParameterizedTest
    @ValueSource(strings = {"big5", "eucjpms", "ujis"})
    void ofTwoBytesIsWhatTheServerHasOrIsRefused(String charset) throws SQLException {
        assertThat(differences(charset, 0x8000, 0xffff, 4).values()).allMatch(found -> found.endsWith("here refused"));
    }

    @ParameterizedTest
    @CsvSource({"utf8mb4, 61ff", "utf8mb3, eda080", "latin2, ", "utf16, d800", "sjis, 8140ff", "swe7, 80", "ascii, c3"})
    void bytesThatAreNoCharactersAreRefused(String charset, String hex) {
        if (hex == null) {
            assertThat(utf8(charset, new byte[0])).isEmpty();
            return;
        }
        assertThatThrownBy(() -> utf8(charset, HexFormat.of().parseHex(hex)))
                .isInstanceOfSatisfying(
                        SliceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SOURCE_READ))
                .hasMessageContaining("reading t: column v holds bytes that are no characters");
    }

    @Test
    void aLongTextIsWhole() {
        String text = "\u00e4\ud83d\ude00".repeat(100_000);
        assertThat(utf8("utf16", text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
        assertThat(utf8("latin1", "\u00e4".repeat(100_000).getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("\u00e4".repeat(100_000));
    }

    /** Characters of which the server knows what they are, and something else, or nothing, is made here. */
    private static Map<String, String> differences(String charset, int first, int last, int digits)
            throws SQLException {
        Map<String, String> differences = new TreeMap<>();
        try (Connection connection = SERVER.server().connect("mysql");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT LPAD(HEX(seq), " + digits
                        + ", '0'), HEX(CONVERT(CONVERT(UNHEX(LPAD(HEX(seq), " + digits + ", '0')) USING " + charset
                        + ") USING utf8mb4)) FROM seq_" + first + "_to_" + last + "_step_" + (digits > 2 ? STEP : 1))) {
            while (row.next()) {
                String theirs = row.getString(2) == null
                        ? ""
                        : new String(HexFormat.of().parseHex(row.getString(2)), StandardCharsets.UTF_8);
                byte[] bytes = HexFormat.of().parseHex(row.getString(1));
                boolean known = theirs.codePointCount(0, theirs.length()) == 1 && !NONE.contains(theirs)
                        || bytes.length == 1 && bytes[0] == '?';
                if (known && !theirs.equals(orNone(charset, bytes))) {
                    differences.put(row.getString(1), theirs + " here " + orNone(charset, bytes));
                }
            }
        }
        return differences;
    }

    private static String orNone(String charset, byte[] bytes) {
        try {
            return utf8(charset, bytes);
        } catch (SliceException none) {
            return "refused";
        }
    }

    private static String utf8(String charset, byte[] bytes) {
        Column column = new Column("v", "varchar(9)", ValueKind.TEXT, charset, true, false);
        RowBatch rows = new RowBatch(1);
        rows.append(bytes, 0, bytes.length);
        ByteArray into = new ByteArray();
        new MySqlDialect().common(TABLE, new Output.Value(column)).text().append(rows, 0, 0, into);
        return new String(into.data(), 0, into.length(), StandardCharsets.UTF_8);
    }
}

package io.github.dbslicer.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowLinesTest {
    private static final byte[] ODD = {'\\', '\t', '\n', '\r', 'N', 't', 'n', 'i', 0, (byte) 0xff, (byte) 0xc3, 'a', '.'
    };
    private static final Column TEXT = new Column("c", "text", ValueKind.TEXT, "", true, false);

    private final Dialects dialects = new Dialects();

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "postgresql", "sqlite"})
    void everyByteOfEveryValueSurvives(String type) throws IOException {
        Dialect dialect = dialects.dialect(type);
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int columns = 1 + random.nextInt(4);
            RowBatch rows = rows(dialect, random, columns);
            byte[] lines = lines(dialect, rows, columns);
            assertThat(dialect.lines().length(rows, columns)).isEqualTo(lines.length);
            assertThat(read(dialect, new Trickle(lines, random), columns, 1 + random.nextInt(40)))
                    .as("seed %s", seed)
                    .isEqualTo(values(rows));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "postgresql", "sqlite"})
    void linesThatWereReadAreWrittenAgainAsTheyWere(String type) throws IOException {
        Dialect dialect = dialects.dialect(type);
        byte[] lines = lines(dialect, rows(dialect, new Random(7), 3), 3);
        RowBatch batch = new RowBatch(3);
        assertThat(dialect.lines().read(new ByteArrayInputStream(lines)).read(batch, 1_000, 1 << 20))
                .isTrue();
        assertThat(lines(dialect, batch, 3)).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "postgresql", "sqlite"})
    void aValueOfManyBuffersSurvives(String type) throws IOException {
        Dialect dialect = dialects.dialect(type);
        byte[] large = new byte[300_000];
        new Random(3).nextBytes(large);
        RowBatch rows = new RowBatch(2);
        append(dialect, rows, large, RowBatch.TEXT);
        rows.appendNull();
        append(dialect, rows, new byte[0], RowBatch.TEXT);
        append(dialect, rows, large, RowBatch.TEXT);
        assertThat(read(dialect, new ByteArrayInputStream(lines(dialect, rows, 2)), 2, 10))
                .isEqualTo(values(rows));
    }

    @ParameterizedTest
    @CsvSource({"mysql", "postgresql"})
    void rowsWithoutValuesAreEmptyLines(String type) throws IOException {
        Dialect dialect = dialects.dialect(type);
        RowBatch rows = new RowBatch(1);
        for (int row = 0; row < 3; row++) {
            append(dialect, rows, new byte[] {'1'}, RowBatch.TEXT);
        }
        byte[] lines = lines(dialect, rows, 0);
        assertThat(lines).containsExactly('\n', '\n', '\n');
        assertThat(dialect.lines().length(rows, 0)).isEqualTo(3);
        assertThat(read(dialect, new ByteArrayInputStream(lines), 1, 10)).hasSize(3);
    }

    @Test
    void linesAreWhatTheFormatSays() throws IOException {
        RowBatch rows = new RowBatch(5);
        rows.appendLong(-7, RowBatch.INTEGER);
        append(dialects.dialect("sqlite"), rows, "1.5".getBytes(StandardCharsets.UTF_8), RowBatch.REAL);
        append(dialects.dialect("sqlite"), rows, "a\tb\\N\n\r".getBytes(StandardCharsets.UTF_8), RowBatch.TEXT);
        append(dialects.dialect("sqlite"), rows, new byte[] {0, 1}, RowBatch.BLOB);
        rows.appendNull();
        assertThat(new String(lines(dialects.dialect("sqlite"), rows, 5), StandardCharsets.UTF_8))
                .isEqualTo("i-7\tr1.5\tta\\tb\\\\N\\n\r\tb\0\1\t\\N\n");
        assertThat(new String(lines(dialects.dialect("mysql"), rows, 5), StandardCharsets.UTF_8))
                .isEqualTo("-7\t1.5\ta\\tb\\\\N\\n\r\t\0\1\t\\N\n");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql, 'a\tb\tc\n', has not 2 values",
        "mysql, 'a\n', has not 2 values",
        "mysql, 'a\tb', end within a row",
        "mysql, 'a\tb\\', end within a row",
        "mysql, 'a\tb\\x\n', backslash",
        "mysql, 'a\tb\\N\n', within a value",
        "mysql, 'a\t\\Nb\n', within a value",
        "postgresql, 'a\tb\tc\n', has not 2 values",
        "postgresql, 'a\tb', end within a row",
        "sqlite, 'ta\t\n', has no type",
        "sqlite, 'ta\txb\n', no known type"
    })
    void whatIsNoSuchTextIsRefused(String type, String lines, String why) {
        assertThatThrownBy(() -> read(
                        dialects.dialect(type),
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        2,
                        10))
                .hasMessageContaining(why)
                .extracting("code")
                .isEqualTo(ErrorCode.SOURCE_FILE);
    }

    private static RowBatch rows(Dialect dialect, Random random, int columns) {
        RowBatch rows = new RowBatch(columns);
        int count = columns * (1 + random.nextInt(60));
        for (int value = 0; value < count; value++) {
            if (random.nextInt(4) == 0) {
                rows.appendNull();
            } else {
                byte[] bytes = new byte[random.nextInt(6)];
                for (int index = 0; index < bytes.length; index++) {
                    bytes[index] = ODD[random.nextInt(ODD.length)];
                }
                boolean typed = dialect.type().equals("sqlite");
                append(dialect, rows, bytes, typed ? (byte) random.nextInt(4) : RowBatch.TEXT);
            }
        }
        return rows;
    }

    /** As rows of the dialect hold it. */
    private static void append(Dialect dialect, RowBatch rows, byte[] plain, byte storageClass) {
        ByteArray inRow = new ByteArray();
        dialect.rowText(TEXT).toRow(plain, 0, plain.length, inRow);
        rows.append(inRow.data(), 0, inRow.length(), storageClass);
    }

    private static byte[] lines(Dialect dialect, RowBatch rows, int columns) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dialect.lines().write(rows, columns, out);
        return out.toByteArray();
    }

    private static List<String> read(Dialect dialect, InputStream lines, int columns, int maxRows) {
        List<String> all = new ArrayList<>();
        RowBatch batch = new RowBatch(columns);
        try (RowReader reader = dialect.lines().read(lines)) {
            while (reader.read(batch, maxRows, 1 << 20)) {
                assertThat(batch.rows()).isBetween(1, maxRows);
                all.addAll(values(batch));
            }
        }
        return all;
    }

    private static List<String> values(RowBatch rows) {
        List<String> values = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            for (int column = 0; column < rows.columns(); column++) {
                values.add(
                        rows.isNull(row, column)
                                ? "NULL"
                                : rows.storageClass(row, column) + Arrays.toString(rows.copy(row, column)));
            }
        }
        return values;
    }

    /** Gives a few bytes at a time. */
    private static final class Trickle extends FilterInputStream {
        private final Random random;

        Trickle(byte[] bytes, Random random) {
            super(new ByteArrayInputStream(bytes));
            this.random = random;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return super.read(into, offset, Math.min(length, 1 + random.nextInt(5)));
        }
    }
}

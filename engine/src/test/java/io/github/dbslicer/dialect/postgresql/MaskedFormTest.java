package io.github.dbslicer.dialect.postgresql;

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
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of columns that may be masked, in the form that they have as masks have made or left them. */
class MaskedFormTest {
    @ParameterizedTest
    @CsvSource({
        "boolean, t, true",
        "boolean, NO, false",
        "integer, -5, -5",
        "bigint, 1e3, 1000",
        "oid, 4294967295, 4294967295",
        "'numeric(8,2)', 1.5, 1.50",
        "'numeric(8,2)', NaN, NaN",
        "numeric, 1.500, 1.500",
        "real, -0, -0.0",
        "real, 0.1, 0.1",
        "real, NaN, NaN",
        "double precision, -Infinity, -Infinity",
        "double precision, 1e+300, 1.0E300",
        "date, 0044-03-15 BC, 0044-03-15 BC",
        "date, infinity, infinity",
        "date, 12024-01-31, 12024-01-31",
        "time without time zone, 24:00, 24:00:00",
        "time without time zone, 01:02:03.120, 01:02:03.12",
        "timestamp without time zone, 2024-02-29, 2024-02-29 00:00:00",
        "timestamp without time zone, 2024-02-29T01:02:03.10, 2024-02-29 01:02:03.1",
        "timestamp with time zone, 2024-03-01 05:30:00.5+05:30, 2024-03-01 00:00:00.5",
        "timestamp with time zone, 2024-03-01 05:30:00, 2024-03-01 05:30:00",
        "timestamp with time zone, 0044-03-15 12:00:00+00 BC, 0044-03-15 12:00:00 BC",
        "timestamp with time zone, infinity, infinity",
        "uuid, {01234567-89AB-CDEF-0123-456789ABCDEF}, 01234567-89ab-cdef-0123-456789abcdef",
        "text, a\\tb\\\\, 'a\tb\\'",
        "interval, 1 day, 1 day"
    })
    void isThatOfTheirType(String type, String held, String given) {
        assertThat(given(type, held)).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
        "boolean, maybe",
        "smallint, 1.5",
        "smallint, 32768",
        "oid, -1",
        "'numeric(4,2)', 1.234",
        "'numeric(4,2)', 100",
        "real, 1e39",
        "double precision, 0x1p3",
        "date, tomorrow",
        "timestamp without time zone, 2024-13-01",
        "time without time zone, noon",
        "uuid, 0123"
    })
    void isRefusedWhereTheyAreNoneOfTheirType(String type, String held) {
        assertThatThrownBy(() -> given(type, held))
                .isInstanceOfSatisfying(
                        SliceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TARGET_WRITE))
                .hasMessageContaining(
                        "writing public.t: the mask of column v has made a value that is none of its type")
                .hasMessageNotContaining(held);
    }

    private static String given(String type, String held) {
        Column column = new Column("v", type, ValueKind.TYPED, "", true, false);
        RowBatch rows = new RowBatch(1);
        byte[] bytes = held.getBytes(StandardCharsets.UTF_8);
        rows.append(bytes, 0, bytes.length);
        ByteArray into = new ByteArray();
        new PostgresDialect()
                .common(new TableId("public", "t"), new Output.Original(column))
                .text()
                .append(rows, 0, 0, into);
        return new String(into.data(), 0, into.length(), StandardCharsets.UTF_8);
    }
}

package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainFormTest {

    private static String form(ValueKind kind, String text, Equivalence... equivalences) {
        return form(kind, RowBatch.TEXT, text, equivalences);
    }

    private static String form(ValueKind kind, byte storageClass, String text, Equivalence... equivalences) {
        Column column = new Column("c", "", kind, "", true, false);
        PlainForm form = new PlainForm(column, RowText.PLAIN, Set.of(equivalences));
        RowBatch rows = new RowBatch(1);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        rows.append(bytes, 0, bytes.length, storageClass);
        form.take(rows, 0, 0);
        return new String(form.bytes(), form.start(), form.length(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "0, 0",
        "-0, 0",
        "00005, 5",
        "5.00, 5",
        "0.50, 0.5",
        "-7.10, -7.1",
        "100, 100",
        "1e2, 100",
        "18446744073709551615, 18446744073709551615",
        "NaN, NaN",
        "-, -"
    })
    void numbersHaveOneForm(String given, String expected) {
        assertThat(form(ValueKind.NUMBER, given)).isEqualTo(expected);
        assertThat(form(ValueKind.INTEGER, given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-02 03:04:05.000, 2020-01-02 03:04:05",
        "2020-01-02 03:04:05.120, 2020-01-02 03:04:05.12",
        "2020-01-10, 2020-01-10",
        "10:00:00, 10:00:00",
        "2020-01-02 03:04:05+00, 2020-01-02 03:04:05+00"
    })
    void timesHaveOneForm(String given, String expected) {
        assertThat(form(ValueKind.TEMPORAL, given)).isEqualTo(expected);
    }

    @Test
    void textsStayAsTheyAreWhereNothingElseIsEqual() {
        assertThat(form(ValueKind.TEXT, "05 A ")).isEqualTo("05 A ");
        assertThat(form(ValueKind.DYNAMIC, "05 A ")).isEqualTo("05 A ");
        assertThat(form(ValueKind.DYNAMIC, RowBatch.REAL, "5.0")).isEqualTo("5.0");
        assertThat(form(ValueKind.BINARY, "05 A ")).isEqualTo("05 A ");
    }

    @Test
    void textsTakeTheFormThatReferencesFindEqual() {
        assertThat(form(ValueKind.TEXT, "aBC \u00c4 ", Equivalence.LETTER_CASE)).isEqualTo("abc \u00c4 ");
        assertThat(form(ValueKind.TEXT, " a\u00c4  ", Equivalence.TRAILING_SPACES))
                .isEqualTo(" a\u00c4");
        assertThat(form(ValueKind.TEXT, "Abc ", Equivalence.LETTER_CASE, Equivalence.TRAILING_SPACES))
                .isEqualTo("abc");
        assertThat(form(ValueKind.DYNAMIC, "05", Equivalence.NUMERIC_TEXTS)).isEqualTo("5");
        assertThat(form(ValueKind.DYNAMIC, "5x", Equivalence.NUMERIC_TEXTS)).isEqualTo("5x");
        assertThat(form(ValueKind.DYNAMIC, RowBatch.REAL, "5.0", Equivalence.NUMBERS))
                .isEqualTo("5");
        assertThat(form(ValueKind.DYNAMIC, RowBatch.BLOB, "A ", Equivalence.LETTER_CASE))
                .isEqualTo("A ");
        assertThat(form(ValueKind.TEXT, "{A0EEBC999C0B4EF8BB6D6BB9BD380A11}", Equivalence.UUIDS))
                .isEqualTo("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
        assertThat(form(ValueKind.TEXT, "none", Equivalence.UUIDS)).isEqualTo("none");
    }

    @Test
    void refusesTextsOfWhichItIsNotKnownWhatEqualsThem() {
        for (String text : new String[] {"\u00e9", "a\tb", "\u007f"}) {
            assertThatThrownBy(() -> form(ValueKind.TEXT, text, Equivalence.ASCII_ONLY))
                    .isInstanceOf(SliceException.class)
                    .hasMessageStartingWith("it holds a text with other characters than those of ASCII")
                    .hasMessageNotContaining(text);
        }
    }
}

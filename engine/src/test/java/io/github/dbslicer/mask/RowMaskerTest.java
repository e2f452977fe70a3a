package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowMaskerTest {
    private static final Column A = new Column("a", "text", ValueKind.TEXT, "", true, false);
    private static final Column B = new Column("b", "text", ValueKind.TEXT, "", true, false);
    private static final Table TABLE =
            new Table(TableId.of("t"), List.of(A, B), Optional.empty(), List.of(), List.of(), 0);
    private static final MaskKey KEY = MaskKey.of("a secret of a test".getBytes(StandardCharsets.UTF_8));

    private record Made(ValueMask mask) implements Generator {
        @Override
        public boolean injective() {
            return false;
        }

        @Override
        public ValueMask open(MaskKey key) {
            return mask;
        }
    }

    private static ValueMask drawn() {
        return (original, masked) -> masked.set(Long.toString(original.draws().bits()));
    }

    private static SharedMask shared(String label, ValueMask mask) {
        return new SharedMask(label, new Made(mask), false, false);
    }

    private static ColumnMask mask(Column column, SharedMask mask, Column... by) {
        return new ColumnMask(column, List.of(new ColumnMask.Choice(Optional.empty(), mask, List.of(by))));
    }

    private static List<List<String>> masked(List<ColumnMask> masks, String... rows) {
        return masked(KEY, RowText.PLAIN, masks, rows);
    }

    private static List<List<String>> masked(MaskKey key, RowText text, List<ColumnMask> masks, String... rows) {
        List<Output> outputs = new ArrayList<>(List.of(new Output.Original(A), new Output.Original(B)));
        RowMasks rowMasks =
                RowMasks.of(new Masking(Map.of(TABLE.id(), new TableMasks(masks)), Optional.of(key)), column -> text);
        RowMasker masker = rowMasks.masker(TABLE, outputs::indexOf).orElseThrow();
        RowBatch batch = new RowBatch(2);
        for (String row : rows) {
            for (String value : row.split("[|]", -1)) {
                if (value.equals("NULL")) {
                    batch.appendNull();
                } else {
                    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                    batch.append(bytes, 0, bytes.length);
                }
            }
        }
        masker.mask(batch);
        List<List<String>> result = new ArrayList<>();
        for (int row = 0; row < batch.rows(); row++) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < 2; column++) {
                values.add(
                        batch.isNull(row, column)
                                ? "NULL"
                                : new String(batch.copy(row, column), StandardCharsets.UTF_8));
            }
            result.add(values);
        }
        return result;
    }

    @Test
    void nullStaysAndSoDoesEmptyUnlessAsked() {
        ValueMask mask = (original, masked) -> masked.set("masked");
        ColumnMask also = mask(B, new SharedMask("b", new Made(mask), true, false));
        assertThat(masked(List.of(mask(A, shared("a", mask)), also), "x|x", "|", "NULL|NULL"))
                .containsExactly(List.of("masked", "masked"), List.of("", "masked"), List.of("NULL", "NULL"));
    }

    @Test
    void aMaskThatGivesNothingMakesNull() {
        assertThat(masked(List.of(mask(A, shared("a", (original, masked) -> {}))), "x|y"))
                .containsExactly(List.of("NULL", "y"));
    }

    @Test
    void theSameLabelMasksAlikeAndAnotherLabelOrKeyOtherwise() {
        List<String> alike = masked(List.of(mask(A, shared("m", drawn())), mask(B, shared("m", drawn()))), "x|x")
                .get(0);
        List<String> other = masked(List.of(mask(A, shared("m", drawn())), mask(B, shared("n", drawn()))), "x|x")
                .get(0);
        MaskKey key = MaskKey.of(new byte[] {1});
        List<String> otherKey = masked(key, RowText.PLAIN, List.of(mask(A, shared("m", drawn()))), "x|x")
                .get(0);
        assertThat(alike.get(0)).isEqualTo(alike.get(1)).isEqualTo(other.get(0));
        assertThat(other.get(1)).isNotEqualTo(other.get(0));
        assertThat(otherKey.get(0)).isNotEqualTo(alike.get(0));
    }

    @Test
    void otherColumnsDecideTheChoiceInPlaceOfTheValueEvenWhereTheyAreMaskedThemselves() {
        List<ColumnMask> masks = List.of(
                mask(A, shared("a", (original, masked) -> masked.set("gone"))), mask(B, shared("b", drawn()), A));
        List<List<String>> rows = masked(masks, "p|1", "p|2", "q|1", "NULL|1", "gone|1");
        assertThat(rows.get(0).get(1)).isEqualTo(rows.get(1).get(1));
        assertThat(rows.stream().map(row -> row.get(1)).distinct()).hasSize(4);
    }

    @Test
    void valuesThatDecideTogetherAreToldApart() {
        List<ColumnMask> masks = List.of(mask(A, shared("a", drawn()), A, B));
        assertThat(masked(masks, "ab|c", "a|bc", "abc|", "abc|NULL").stream()
                        .map(row -> row.get(0))
                        .distinct())
                .hasSize(4);
    }

    @Test
    void longerAndShorterValuesTakeTheirPlaces() {
        ValueMask longer = (original, masked) -> masked.set(original.text().repeat(original.length()));
        ValueMask shorter = (original, masked) -> masked.set(original.text().substring(1));
        assertThat(masked(List.of(mask(A, shared("a", longer)), mask(B, shared("b", shorter))), "abc|def", "x|y"))
                .containsExactly(List.of("abcabcabc", "ef"), List.of("x", ""));
    }

    @Test
    void anErrorNamesTableAndColumnAndNoValue() {
        ValueMask failing = (original, masked) -> {
            throw new NumberFormatException("For input string: " + original.text());
        };
        assertThatThrownBy(() -> masked(List.of(mask(B, shared("b", failing))), "x|secret"))
                .isInstanceOfSatisfying(SliceException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL);
                    assertThat(e).hasMessage("t.b: its mask failed with java.lang.NumberFormatException");
                    assertThat(Arrays.toString(e.getCause().getStackTrace())
                                    + e.getCause().getMessage())
                            .doesNotContain("secret");
                });
        ValueMask refusing = (original, masked) -> {
            throw new SliceException(ErrorCode.CONFIGURATION, "no.");
        };
        assertThatThrownBy(() -> masked(List.of(mask(B, shared("b", refusing))), "x|secret"))
                .hasMessage("t.b: no.");
    }

    @Test
    void valuesAreMaskedInTheFormOfTheDatabase() {
        RowText text = new Dialects().dialect("postgresql").rowText(A);
        ValueMask mask = (original, masked) -> masked.set("\\" + original.text() + "\n");
        assertThat(masked(KEY, text, List.of(mask(A, shared("a", mask))), "a\\tb\\\\|x"))
                .containsExactly(List.of("\\\\a\\tb\\\\\\n", "x"));
    }
}

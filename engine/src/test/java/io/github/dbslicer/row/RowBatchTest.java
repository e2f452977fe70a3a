package io.github.dbslicer.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RowBatchTest {
    private final RowBatch batch = new RowBatch(2);

    @Test
    void keepsValuesNullsAndStorageClasses() {
        append("abc");
        batch.appendNull();
        batch.appendLong(-42, RowBatch.INTEGER);
        append("");

        assertThat(batch.rows()).isEqualTo(2);
        assertThat(text(0, 0)).isEqualTo("abc");
        assertThat(batch.isNull(0, 1)).isTrue();
        assertThat(text(1, 0)).isEqualTo("-42");
        assertThat(batch.storageClass(1, 0)).isEqualTo(RowBatch.INTEGER);
        assertThat(batch.isNull(1, 1)).isFalse();
        assertThat(batch.length(1, 1)).isZero();
    }

    @Test
    void countsARowOnlyWhenAllItsValuesAreThere() {
        append("a");
        assertThat(batch.rows()).isZero();
        append("b");
        assertThat(batch.rows()).isEqualTo(1);
    }

    @Test
    void growsFarBeyondItsFirstArena() {
        String value = "x".repeat(1000);
        for (int row = 0; row < 5_000; row++) {
            append(value + row);
            append("y" + row);
        }
        assertThat(batch.rows()).isEqualTo(5_000);
        assertThat(text(0, 0)).isEqualTo(value + 0);
        assertThat(text(4_999, 0)).isEqualTo(value + 4_999);
        assertThat(text(4_999, 1)).isEqualTo("y4999");
    }

    @Test
    void retainsTheChosenRowsInTheirOrder() {
        for (int row = 0; row < 5; row++) {
            append("k" + row);
            append("v" + row);
        }
        BitSet kept = new BitSet();
        kept.set(1);
        kept.set(4);
        kept.set(9);
        batch.retain(kept);

        assertThat(batch.rows()).isEqualTo(2);
        assertThat(text(0, 0) + text(0, 1) + text(1, 0) + text(1, 1)).isEqualTo("k1v1k4v4");
    }

    @Test
    void isEmptyAfterClearAndUsableAgain() {
        append("a");
        append("b");
        batch.clear();
        assertThat(batch.rows()).isZero();
        assertThat(batch.byteSize()).isZero();
        append("c");
        append("d");
        assertThat(text(0, 0)).isEqualTo("c");
    }

    private void append(String value) {
        batch.append(bytes(value), 0, bytes(value).length);
    }

    private String text(int row, int column) {
        return new String(batch.copy(row, column), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void replacesValuesByShorterAndLongerOnesAndByNull() {
        RowBatch rows = new RowBatch(2);
        for (String value : new String[] {"abc", "def", "ghi", "jkl"}) {
            rows.append(value.getBytes(StandardCharsets.UTF_8), 0, 3);
        }
        byte[] other = "0123456789".repeat(1000).getBytes(StandardCharsets.UTF_8);
        rows.replace(0, 0, other, 1, 2, RowBatch.INTEGER);
        rows.replace(0, 1, other, 0, other.length, RowBatch.TEXT);
        rows.replaceByNull(1, 0);
        assertThat(rows.copy(0, 0)).asString().isEqualTo("12");
        assertThat(rows.storageClass(0, 0)).isEqualTo(RowBatch.INTEGER);
        assertThat(rows.copy(0, 1)).isEqualTo(other);
        assertThat(rows.isNull(1, 0)).isTrue();
        assertThat(rows.copy(1, 1)).asString().isEqualTo("jkl");
        assertThat(rows.byteSize()).isEqualTo(12 + other.length);
    }

    /** Who masks a batch would wait for ever for those that wait to be masked. */
    @Test
    @Timeout(10)
    void doesNotWaitForOtherLargeBatchesToReplaceAValue() {
        LargeArenas arenas = new LargeArenas(1);
        RowBatch large = new RowBatch(1, arenas);
        byte[] bytes = new byte[9 << 20];
        large.append(bytes, 0, bytes.length);
        RowBatch small = new RowBatch(1, arenas);
        small.append(bytes, 0, 1);
        small.replace(0, 0, bytes, 0, bytes.length, RowBatch.TEXT);
        assertThat(small.length(0, 0)).isEqualTo(bytes.length);
        small.clear();
        large.clear();
    }
}

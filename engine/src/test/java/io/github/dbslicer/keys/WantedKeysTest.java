package io.github.dbslicer.keys;

import static io.github.dbslicer.keys.KeyFixture.columns;
import static io.github.dbslicer.keys.KeyFixture.decode;
import static io.github.dbslicer.keys.KeyFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.ValueKind;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WantedKeysTest {
    private final KeyCodec codec = KeyCodec.of(columns(ValueKind.INTEGER));
    private final WantedKeys wanted = new WantedKeys(codec, KeyStore.inMemory());

    @Test
    void handsOutEachKeyOnceAndSorted() {
        want("5", "3", "5");
        assertThat(decode(codec, 1, wanted.take(Integer.MAX_VALUE))).containsExactly("3", "5");
        want("4", "3");
        assertThat(decode(codec, 1, wanted.take(Integer.MAX_VALUE))).containsExactly("4");
        assertThat(wanted.take(Integer.MAX_VALUE).size()).isZero();
    }

    @Test
    void looksAtCandidatesOnly() {
        BitSet second = new BitSet();
        second.set(1);
        wanted.want(rows(1, "1", "2"), new int[] {0}, second);
        assertThat(decode(codec, 1, wanted.take(Integer.MAX_VALUE))).containsExactly("2");
    }

    @Test
    void countsKeysThatNoRowCanHave() {
        want("1", "1.5", "2.5");
        assertThat(wanted.unmatchable()).isEqualTo(2);
    }

    @Test
    void losesNothingUnderSeveralThreads() {
        IntStream.range(0, 64).parallel().forEach(part -> {
            RowBatch batch = new RowBatch(1);
            for (int number = 0; number < 1_000; number++) {
                batch.appendLong(part / 2 * 1_000L + number, RowBatch.TEXT);
            }
            BitSet all = new BitSet();
            all.set(0, 1_000);
            wanted.want(batch, new int[] {0}, all);
        });
        KeyList keys = wanted.take(Integer.MAX_VALUE);
        assertThat(keys.size()).isEqualTo(32_000);
        assertThat(decode(codec, 1, keys).get(31_999)).isEqualTo("31999");
    }

    private void want(String... values) {
        BitSet all = new BitSet();
        all.set(0, values.length);
        wanted.want(rows(1, values), new int[] {0}, all);
    }
}

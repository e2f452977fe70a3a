package io.github.dbslicer.keys;

import static io.github.dbslicer.keys.KeyFixture.columns;
import static io.github.dbslicer.keys.KeyFixture.keys;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.ValueKind;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class KeySetTest {

    @Test
    void addsEachKeyOnce() {
        for (ValueKind kind : new ValueKind[] {ValueKind.INTEGER, ValueKind.TEXT}) {
            KeyCodec codec = KeyCodec.of(columns(kind));
            KeySet set = codec.newSet();
            assertThat(set.addAll(keys(codec, 1, "0", "1", "0", "-1"))).isEqualTo(bits(0b1011));
            assertThat(set.addAll(keys(codec, 1, "2", "1", "-1"))).isEqualTo(bits(0b001));
            assertThat(set.contained(keys(codec, 1, "3", "0", "2"))).isEqualTo(bits(0b110));
            assertThat(set.size()).isEqualTo(4);
        }
    }

    @Test
    void agreesWithAPlainSetOnDenseKeys() {
        SplittableRandom random = new SplittableRandom(1);
        agrees(() -> random.nextLong(-50_000, 150_000));
    }

    @Test
    void agreesWithAPlainSetOnSparseKeys() {
        SplittableRandom random = new SplittableRandom(2);
        agrees(random::nextLong);
    }

    @Test
    void agreesWithAPlainSetWhenDenseKeysTurnSparseAndBack() {
        SplittableRandom random = new SplittableRandom(3);
        int[] count = {0};
        agrees(() -> count[0]++ % 200_000 < 60_000 ? random.nextLong(100_000) : random.nextLong(1L << 40));
    }

    private static void agrees(LongSupplier numbers) {
        IntegerKeySet set = new IntegerKeySet();
        Set<Long> plain = new HashSet<>();
        for (int round = 0; round < 300; round++) {
            WordKeyList list = new WordKeyList(1);
            BitSet expected = new BitSet();
            for (int index = 0; index < 1_000; index++) {
                long number = numbers.getAsLong();
                int at = list.reserve();
                list.data()[at] = number;
                list.commit();
                expected.set(index, plain.add(number));
            }
            assertThat(set.addAll(list)).isEqualTo(expected);
            assertThat(set.contained(list).cardinality()).isEqualTo(1_000);
        }
        assertThat(set.size()).isEqualTo(plain.size());
    }

    @Test
    void holdsKeysOfManyWordsAndOfManyBytes() {
        SplittableRandom random = new SplittableRandom(4);
        KeyCodec words = KeyCodec.of(columns(ValueKind.INTEGER, ValueKind.UNSIGNED));
        KeyCodec bytes = KeyCodec.of(columns(ValueKind.TEXT, ValueKind.UNSIGNED));
        KeySet wordSet = words.newSet();
        KeySet byteSet = bytes.newSet();
        Set<String> plain = new HashSet<>();
        for (int index = 0; index < 20_000; index++) {
            String[] key = {Integer.toString(random.nextInt(200)), Integer.toString(random.nextInt(200))};
            boolean fresh = plain.add(key[0] + "," + key[1]);
            assertThat(wordSet.addAll(keys(words, 2, key)).get(0)).isEqualTo(fresh);
            assertThat(byteSet.addAll(keys(bytes, 2, key)).get(0)).isEqualTo(fresh);
        }
        assertThat(wordSet.size()).isEqualTo(plain.size());
        assertThat(byteSet.size()).isEqualTo(plain.size());
    }

    @Test
    void holdsKeysLargerThanAPage() {
        KeyCodec codec = KeyCodec.of(columns(ValueKind.TEXT));
        KeySet set = codec.newSet();
        String huge = "x".repeat(3 << 20);
        assertThat(set.addAll(keys(codec, 1, "a", huge, "b", huge + "y", huge))).isEqualTo(bits(0b01111));
        assertThat(set.contained(keys(codec, 1, huge, "b", "c"))).isEqualTo(bits(0b011));
    }

    private static BitSet bits(long word) {
        return BitSet.valueOf(new long[] {word});
    }
}

package io.github.dbslicer.keys;

import static io.github.dbslicer.keys.KeyFixture.columns;
import static io.github.dbslicer.keys.KeyFixture.decode;
import static io.github.dbslicer.keys.KeyFixture.keys;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.ValueKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every place where keys live does alike, held against plain sets. */
abstract class KeyStoreContract {
    private static final int DIFFERENT = 9_000;

    private KeyStore store;

    abstract KeyStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.check();
        store.close();
        store.close();
    }

    /** Keys of these kinds, made of numbers. */
    record Kind(List<ValueKind> kinds, IntFunction<List<String>> values) {

        private KeyCodec codec() {
            return KeyCodec.of(columns(kinds.toArray(ValueKind[]::new)));
        }

        private KeyList list(List<Integer> numbers) {
            return keys(
                    codec(),
                    kinds.size(),
                    numbers.stream()
                            .flatMap(number -> values.apply(number).stream())
                            .toArray(String[]::new));
        }

        private List<String> texts(KeyList keys) {
            return decode(codec(), kinds.size(), keys);
        }
    }

    private static final Kind TEXT =
            new Kind(List.of(ValueKind.TEXT), number -> List.of("\0".repeat(number % 3) + "Ä\r\n" + number));

    static List<Kind> kinds() {
        return List.of(
                TEXT,
                new Kind(List.of(ValueKind.INTEGER), number -> List.of(Integer.toString(number - 500))),
                new Kind(List.of(ValueKind.UNSIGNED), number -> List.of(Long.toUnsignedString(mixed(number)))),
                new Kind(
                        List.of(ValueKind.UUID, ValueKind.INTEGER),
                        number -> List.of(new UUID(mixed(number % 90), 1).toString(), Integer.toString(number / 90))),
                new Kind(
                        List.of(ValueKind.TEXT, ValueKind.INTEGER),
                        number -> List.of("t" + number % 9, Integer.toString(number / 9 - 300))));
    }

    private static long mixed(long number) {
        return new SplittableRandom(number).nextLong();
    }

    /** Up to several thousand, some of them several times. */
    private static List<Integer> numbers(SplittableRandom random, int round) {
        int count = round % 7 == 0 ? 0 : random.nextInt(1, round % 5 == 0 ? 5_000 : 400);
        return random.ints(count, 0, DIFFERENT).boxed().toList();
    }

    private static BitSet chosen(List<Integer> numbers, Predicate<Integer> choice) {
        BitSet chosen = new BitSet();
        IntStream.range(0, numbers.size()).forEach(index -> chosen.set(index, choice.test(numbers.get(index))));
        return chosen;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void setsSayWhichKeysAreNewAndWhichAreThere(Kind kind) {
        SplittableRandom random = new SplittableRandom(1);
        KeySet set = store.newSet(kind.codec());
        KeySet other = store.newSet(kind.codec());
        Set<Integer> plain = new HashSet<>();
        for (int round = 0; round < 20; round++) {
            List<Integer> numbers = numbers(random, round);
            KeyList keys = kind.list(numbers);
            assertThat(set.contained(keys)).isEqualTo(chosen(numbers, plain::contains));
            if (round % 3 > 0) {
                assertThat(set.addAll(keys)).isEqualTo(chosen(numbers, plain::add));
            }
            assertThat(set.size()).isEqualTo(plain.size());
            assertThat(other.contained(keys).isEmpty()).isTrue();
        }
        set.close();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void queuesGiveEachKeyOutOnceAndSorted(Kind kind) {
        SplittableRandom random = new SplittableRandom(2);
        KeyQueue queue = store.newQueue(kind.codec());
        Set<String> wanted = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (int round = 0; round < 20; round++) {
            KeyList keys = kind.list(numbers(random, round));
            wanted.addAll(kind.texts(keys));
            queue.add(keys);
            if (round % 3 == 0) {
                take(queue, random.nextInt(1, 600), kind, taken);
            }
            assertThat(queue.waiting()).isGreaterThanOrEqualTo(wanted.size() - (long) taken.size());
        }
        while (queue.waiting() > 0) {
            take(queue, random.nextInt(1, 4_000), kind, taken);
        }
        assertThat(queue.take(10).size()).isZero();
        assertThat(taken).isEqualTo(wanted);
    }

    private static void take(KeyQueue queue, int most, Kind kind, Set<String> taken) {
        KeyList keys = queue.take(most);
        assertThat(keys.size()).isLessThanOrEqualTo(most);
        for (int index = 1; index < keys.size(); index++) {
            assertThat(keys.compare(index - 1, keys, index)).isNegative();
        }
        kind.texts(keys).forEach(key -> assertThat(taken.add(key)).isTrue());
    }

    @Test
    void takesKeysInOrderUntilAllThatWaitedAreOut() {
        KeyCodec codec = KeyCodec.of(columns(ValueKind.INTEGER));
        KeyQueue queue = store.newQueue(codec);
        queue.add(keys(codec, 1, "30", "-10", "20"));
        List<String> taken = new ArrayList<>(decode(codec, 1, queue.take(1)));
        queue.add(keys(codec, 1, "-40", "20", "25"));
        taken.addAll(decode(codec, 1, queue.take(Integer.MAX_VALUE)));
        taken.addAll(decode(codec, 1, queue.take(Integer.MAX_VALUE)));
        assertThat(taken).containsExactly("-10", "20", "30", "-40", "25");
    }

    @Test
    void holdsHugeKeys() {
        KeyCodec codec = KeyCodec.of(columns(ValueKind.TEXT));
        KeySet set = store.newSet(codec);
        String huge = "x".repeat(3 << 20);
        assertThat(set.addAll(keys(codec, 1, "a", huge, "b", huge + "y", huge))).isEqualTo(bits(0b01111));
        assertThat(set.contained(keys(codec, 1, huge, "b", "c"))).isEqualTo(bits(0b011));
    }

    @Test
    void holdsTheKeyOfRowsWithoutColumns() {
        KeyCodec codec = KeyCodec.ofWholeRows(columns());
        KeyList nothing = codec.newList();
        nothing.append(new byte[0]);
        KeySet set = store.newSet(codec);
        assertThat(set.addAll(nothing)).isEqualTo(bits(1));
        assertThat(set.addAll(nothing)).isEqualTo(bits(0));
        assertThat(set.size()).isEqualTo(1);
    }

    @Test
    void losesAndDoublesNothingUnderSeveralThreads() {
        KeyCodec codec = TEXT.codec();
        KeySet set = store.newSet(codec);
        KeyQueue queue = store.newQueue(codec);
        AtomicInteger added = new AtomicInteger();
        AtomicInteger given = new AtomicInteger();
        IntStream.range(0, 60).parallel().forEach(part -> {
            KeyList keys = TEXT.list(numbers(new SplittableRandom(part % 40), 1));
            added.addAndGet(set.addAll(keys).cardinality());
            queue.add(keys);
            given.addAndGet(queue.take(100).size());
        });
        given.addAndGet(queue.take(Integer.MAX_VALUE).size());
        given.addAndGet(queue.take(Integer.MAX_VALUE).size());
        long different = IntStream.range(0, 40)
                .boxed()
                .flatMap(part -> numbers(new SplittableRandom(part), 1).stream())
                .distinct()
                .count();
        assertThat(added.get()).isEqualTo(different);
        assertThat(given.get()).isEqualTo(different);
        assertThat(set.size()).isEqualTo(different);
    }

    private static BitSet bits(long word) {
        return BitSet.valueOf(new long[] {word});
    }
}

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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against plain sets, with budgets so small that everything goes to disk, or parts of it. */
class SpillingKeyStoreTest {
    private static final long[] BUDGETS = {1, 60_000, 400_000, 1L << 40};
    private static final int DIFFERENT = 6_000;

    /** Kinds of keys; each makes a key's values of a number. */
    record Kind(String name, Function<Integer, String[]> values, List<ValueKind> kinds) {
        static final Kind DENSE = new Kind(
                "DENSE", number -> new String[] {Integer.toString(number - 2_000)}, List.of(ValueKind.INTEGER));
        static final Kind SPARSE =
                new Kind("SPARSE", number -> new String[] {Long.toString(mixed(number))}, List.of(ValueKind.INTEGER));
        static final Kind UNSIGNED = new Kind(
                "UNSIGNED", number -> new String[] {Long.toUnsignedString(mixed(number))}, List.of(ValueKind.UNSIGNED));
        static final Kind UUIDS = new Kind(
                "UUIDS",
                number -> new String[] {new UUID(mixed(number), mixed(-number)).toString()},
                List.of(ValueKind.UUID));
        static final Kind TEXT = new Kind(
                "TEXT", number -> new String[] {"\0".repeat(number % 3) + "Ä" + number}, List.of(ValueKind.TEXT));
        static final Kind LONG_TEXT = new Kind(
                "LONG_TEXT", number -> new String[] {"x".repeat(number % 50 * 37) + number}, List.of(ValueKind.TEXT));
        static final Kind THREE_WORDS = new Kind(
                "THREE_WORDS",
                number ->
                        new String[] {Integer.toString(number % 7 - 3), new UUID(mixed(number), number % 5).toString()},
                List.of(ValueKind.INTEGER, ValueKind.UUID));
        static final Kind MIXED = new Kind(
                "MIXED",
                number -> new String[] {"t" + number % 9, Integer.toString(number / 9 - 300)},
                List.of(ValueKind.TEXT, ValueKind.INTEGER));

        private static long mixed(long number) {
            return new SplittableRandom(number).nextLong();
        }

        KeyCodec codec() {
            return KeyCodec.of(columns(kinds.toArray(ValueKind[]::new)));
        }

        KeyList keys(KeyCodec codec, List<Integer> numbers) {
            return KeyFixture.keys(
                    codec,
                    kinds.size(),
                    numbers.stream()
                            .flatMap(number -> java.util.Arrays.stream(values.apply(number)))
                            .toArray(String[]::new));
        }
    }

    static List<Kind> kinds() {
        return List.of(
                Kind.DENSE,
                Kind.SPARSE,
                Kind.UNSIGNED,
                Kind.UUIDS,
                Kind.TEXT,
                Kind.LONG_TEXT,
                Kind.THREE_WORDS,
                Kind.MIXED);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void setsAgreeWithPlainOnes(Kind kind) {
        for (long budget : BUDGETS) {
            SpillingKeyStore store = new SpillingKeyStore(new MemoryBudget(budget));
            KeyCodec codec = kind.codec();
            SplittableRandom random = new SplittableRandom(budget + kind.name().hashCode());
            KeySet set = store.newSet(codec);
            Set<Integer> plain = new HashSet<>();
            for (int round = 0; round < 60; round++) {
                List<Integer> numbers = numbers(random, round);
                KeyList keys = kind.keys(codec, numbers);
                assertThat(set.contained(keys)).isEqualTo(chosen(numbers, plain::contains));
                if (round % 3 > 0) {
                    assertThat(set.addAll(keys)).isEqualTo(chosen(numbers, plain::add));
                }
                assertThat(set.size()).isEqualTo(plain.size());
            }
            if (budget == 1 || budget == 1L << 40) {
                assertThat(store.openFiles() > 0).isEqualTo(budget == 1);
            }
            set.close();
            assertThat(store.openFiles()).isZero();
        }
    }

    private static BitSet chosen(List<Integer> numbers, Predicate<Integer> choice) {
        BitSet chosen = new BitSet();
        for (int index = 0; index < numbers.size(); index++) {
            chosen.set(index, choice.test(numbers.get(index)));
        }
        return chosen;
    }

    /** Some rounds sorted, some with repetitions, some empty. */
    private static List<Integer> numbers(SplittableRandom random, int round) {
        int count = round % 7 == 0 ? 0 : random.nextInt(1, 300);
        int from = random.nextInt(DIFFERENT);
        int range = random.nextInt(1, DIFFERENT);
        List<Integer> numbers = new ArrayList<>(random.ints(count, from, from + range)
                .map(number -> number % DIFFERENT)
                .boxed()
                .toList());
        if (round % 4 == 0) {
            numbers.sort(null);
        }
        return numbers;
    }

    @Test
    void bringsDenseIntegersToDiskInTheirOrder() {
        SpillingKeyStore store = new SpillingKeyStore(new MemoryBudget(20_000));
        KeyCodec codec = Kind.DENSE.codec();
        KeySet set = store.newSet(codec);
        KeyQueue queue = store.newQueue(codec);
        for (int from = -40_000; from < 40_000; from += 8_000) {
            WordKeyList keys = new WordKeyList(1);
            for (int number = from; number < from + 16_000; number++) {
                int at = keys.reserve();
                keys.data()[at] = number;
                keys.commit();
            }
            set.addAll(keys);
            queue.add(keys);
            assertThat(set.contained(keys).cardinality()).isEqualTo(16_000);
        }
        assertThat(store.openFiles()).isPositive();
        assertThat(set.size()).isEqualTo(88_000);
        List<String> taken = new ArrayList<>();
        while (queue.waiting() > 0) {
            taken.addAll(decode(codec, 1, queue.take(50_000)));
        }
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(-40_000, 48_000)
                        .mapToObj(Integer::toString)
                        .toList());
        store.close();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void queuesGiveOutEachKeyOnceAndSorted(Kind kind) {
        for (long budget : BUDGETS) {
            SpillingKeyStore store = new SpillingKeyStore(new MemoryBudget(budget));
            KeyCodec codec = kind.codec();
            SplittableRandom random =
                    new SplittableRandom(budget * 31 + kind.name().hashCode());
            KeyQueue queue = store.newQueue(codec);
            Set<String> wanted = new HashSet<>();
            Set<String> taken = new HashSet<>();
            for (int round = 0; round < 60; round++) {
                KeyList keys = kind.keys(codec, numbers(random, round));
                wanted.addAll(decode(codec, kind.kinds.size(), keys));
                queue.add(keys);
                if (round % 3 == 0) {
                    take(queue, random.nextInt(1, 500), kind, codec, taken);
                }
                assertThat(queue.waiting()).isGreaterThanOrEqualTo(wanted.size() - (long) taken.size());
            }
            while (queue.waiting() > 0) {
                take(queue, random.nextInt(1, 500), kind, codec, taken);
            }
            assertThat(queue.take(10).size()).isZero();
            assertThat(taken).isEqualTo(wanted);
            store.close();
            assertThat(store.openFiles()).isZero();
        }
    }

    private static void take(KeyQueue queue, int most, Kind kind, KeyCodec codec, Set<String> taken) {
        KeyList keys = queue.take(most);
        assertThat(keys.size()).isLessThanOrEqualTo(most);
        for (int index = 1; index < keys.size(); index++) {
            assertThat(keys.compare(index - 1, keys, index)).isNegative();
        }
        decode(codec, kind.kinds.size(), keys)
                .forEach(key -> assertThat(taken.add(key)).isTrue());
    }

    static List<Kind> kindsOfSeveralThreads() {
        return List.of(Kind.SPARSE, Kind.UUIDS, Kind.TEXT);
    }

    @ParameterizedTest
    @MethodSource("kindsOfSeveralThreads")
    void sharesABudgetAmongSetsAndQueuesOfSeveralThreads(Kind kind) {
        SpillingKeyStore store = new SpillingKeyStore(new MemoryBudget(100_000));
        KeyCodec codec = kind.codec();
        List<KeySet> sets = List.of(store.newSet(codec), store.newSet(codec));
        List<KeyQueue> queues = List.of(store.newQueue(codec), store.newQueue(codec));
        AtomicInteger added = new AtomicInteger();
        AtomicInteger given = new AtomicInteger();
        IntStream.range(0, 120).parallel().forEach(part -> {
            KeyList keys = kind.keys(codec, numbers(new SplittableRandom(part), 1));
            sets.forEach(set -> added.addAndGet(set.addAll(keys).cardinality()));
            queues.forEach(queue -> queue.add(keys));
            queues.forEach(queue -> given.addAndGet(queue.take(50).size()));
        });
        queues.forEach(queue -> {
            while (queue.waiting() > 0) {
                given.addAndGet(queue.take(1_000).size());
            }
        });
        long different = IntStream.range(0, 120)
                .boxed()
                .flatMap(part -> numbers(new SplittableRandom(part), 1).stream())
                .distinct()
                .count();
        assertThat(added.get()).isEqualTo(2 * different);
        assertThat(given.get()).isEqualTo(2 * different);
        store.close();
        assertThat(store.openFiles()).isZero();
    }
}

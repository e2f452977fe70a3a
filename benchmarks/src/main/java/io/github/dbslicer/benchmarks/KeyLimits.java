package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.Interim;
import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyForm;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.keys.RunMemory;
import io.github.dbslicer.keys.WantedKeys;
import io.github.dbslicer.row.RowBatch;
import java.io.PrintStream;
import java.util.BitSet;
import java.util.Locale;

/**
 * Does with very many keys what a run does: asks for each twice, takes them in pieces, half of them before the others are asked for, and admits
 * the rows. Counts and sums show whether every key was given out once.
 *
 * <p>Arguments: the kind ({@code dense}, {@code sparse}, {@code uuids}, {@code text}), how many keys, and the memory in megabytes.
 */
public final class KeyLimits {
    private static final int BATCH = 20_000;
    private static final int TAKEN = 20_000;
    private static final int[] POSITION = {0};

    private final KeyForm form;
    private final KeyCodec codec;
    private final WantedKeys wanted;
    private final KeySet admitted;
    private final PrintStream out;
    private long taken;
    private long sum;

    private KeyLimits(KeyForm form, RunMemory memory, PrintStream out) {
        this.form = form;
        this.codec = form.codec();
        this.wanted = new WantedKeys(codec, memory.keys());
        this.admitted = memory.keys().newSet(codec);
        this.out = out;
    }

    /** Runs it; the exit code is 1 where a key is missing or was given out twice. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("Arguments: dense|sparse|uuids|text KEYS MEGABYTES");
            System.exit(2);
        }
        KeyForm form = KeyForm.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        long keys = Long.parseLong(arguments[1]);
        boolean right;
        try (RunMemory memory = RunMemory.open(new Interim(Long.parseLong(arguments[2]) << 20));
                OpenFiles files = new OpenFiles()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d keys, a budget of %,d MB in a heap of %,d MB%n",
                    form,
                    keys,
                    memory.budget().limit() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
            right = new KeyLimits(form, memory, System.out).run(keys);
            files.print(System.out);
        }
        System.exit(right ? 0 : 1);
    }

    private boolean run(long keys) {
        PeakMemory.forget();
        long started = System.nanoTime();
        want(0, keys / 2);
        want(0, keys / 2);
        lap("asked for half of them, twice", started);
        take();
        lap("took them and admitted their rows", started);
        want(0, keys);
        lap("asked for all", started);
        take();
        lap("took the others and admitted their rows", started);
        PeakMemory peak = PeakMemory.read();
        long expected = 0;
        for (long number = 0; number < keys; number++) {
            expected += hash(form.key(number), 0, form.key(number).length);
        }
        boolean right = taken == keys && admitted.size() == keys && sum == expected;
        out.printf(
                Locale.ROOT,
                "%s; heap at most %,d MB, resident at most %,d MB%n",
                right ? "every key once" : "WRONG: taken " + taken + ", admitted " + admitted.size(),
                peak.heapBytes() >> 20,
                peak.residentBytes().orElse(0) >> 20);
        return right;
    }

    private void lap(String what, long started) {
        out.printf(Locale.ROOT, "%8.1f s  %s%n", (System.nanoTime() - started) / 1e9, what);
    }

    private void want(long from, long to) {
        RowBatch batch = new RowBatch(1);
        for (long number = from; number < to; number++) {
            byte[] key = form.key(number);
            batch.append(key, 0, key.length);
            if (batch.rows() == BATCH || number == to - 1) {
                wanted.want(batch, POSITION, all(batch));
                batch.clear();
            }
        }
    }

    private void take() {
        while (wanted.waiting() > 0) {
            KeyList keys = wanted.take(TAKEN);
            RowBatch rows = new RowBatch(1);
            codec.decode(keys, 0, keys.size(), rows);
            for (int row = 0; row < rows.rows(); row++) {
                sum += hash(rows.data(), rows.start(row, 0), rows.start(row, 0) + rows.length(row, 0));
            }
            EncodedKeys identities = codec.encode(rows, POSITION, all(rows));
            taken += admitted.addAll(identities.keys()).cardinality();
        }
    }

    private static BitSet all(RowBatch rows) {
        BitSet all = new BitSet(rows.rows());
        all.set(0, rows.rows());
        return all;
    }

    private static long hash(byte[] data, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int index = from; index < to; index++) {
            hash = (hash ^ data[index]) * 0x100000001B3L;
        }
        return hash ^ hash >>> 32;
    }
}

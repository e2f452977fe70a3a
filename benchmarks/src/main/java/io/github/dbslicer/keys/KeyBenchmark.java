package io.github.dbslicer.keys;

import io.github.dbslicer.row.RowBatch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A million keys, all different, in batches of 20,000: nanoseconds a key. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KeyBenchmark {
    private static final int KEYS = 1_000_000;
    private static final int BATCH = 20_000;
    /** So little that nearly all keys go to disk. */
    private static final long SMALL_BUDGET = 1 << 20;

    /** The kind of key. */
    @Param
    public KeyForm form = KeyForm.DENSE;

    private final List<RowBatch> batches = new ArrayList<>();
    private final List<EncodedKeys> encoded = new ArrayList<>();
    private final BitSet all = new BitSet();
    private final RowBatch decoded = new RowBatch(1);
    private KeyCodec codec = form.codec();

    /** Makes the rows and encodes them. */
    @Setup(Level.Trial)
    public void makeKeys() {
        codec = form.codec();
        all.set(0, BATCH);
        for (int first = 0; first < KEYS; first += BATCH) {
            RowBatch batch = form.rows(first, BATCH);
            batches.add(batch);
            encoded.add(encode(batch));
        }
    }

    @Benchmark
    @OperationsPerInvocation(KEYS)
    public int encode() {
        int keys = 0;
        for (RowBatch batch : batches) {
            keys += encode(batch).keys().size();
        }
        return keys;
    }

    @Benchmark
    @OperationsPerInvocation(KEYS)
    public int decode() {
        int bytes = 0;
        for (EncodedKeys keys : encoded) {
            decoded.clear();
            codec.decode(keys.keys(), 0, keys.keys().size(), decoded);
            bytes += decoded.byteSize();
        }
        return bytes;
    }

    /** Into an empty set, which grows. */
    @Benchmark
    @OperationsPerInvocation(KEYS)
    public long addAll() {
        return added(KeyStore.inMemory());
    }

    /** Into an empty set, whose keys go to disk. */
    @Benchmark
    @OperationsPerInvocation(KEYS)
    public long addAllSpilling() {
        return added(new SpillingKeyStore(new MemoryBudget(SMALL_BUDGET)));
    }

    /** Each key is waited for once, and taken in order. */
    @Benchmark
    @OperationsPerInvocation(KEYS)
    public int queue() {
        return queued(KeyStore.inMemory());
    }

    @Benchmark
    @OperationsPerInvocation(KEYS)
    public int queueSpilling() {
        return queued(new SpillingKeyStore(new MemoryBudget(SMALL_BUDGET)));
    }

    private long added(KeyStore store) {
        try (store;
                KeySet set = store.newSet(codec)) {
            for (EncodedKeys keys : encoded) {
                set.addAll(keys.keys());
            }
            return set.size();
        }
    }

    private int queued(KeyStore store) {
        try (store) {
            KeyQueue queue = store.newQueue(codec);
            for (EncodedKeys keys : encoded) {
                queue.add(keys.keys());
            }
            int taken = 0;
            for (int last = queue.take(BATCH).size();
                    last > 0;
                    last = queue.take(BATCH).size()) {
                taken += last;
            }
            return taken;
        }
    }

    private EncodedKeys encode(RowBatch batch) {
        return codec.encode(batch, new int[] {0}, all);
    }
}

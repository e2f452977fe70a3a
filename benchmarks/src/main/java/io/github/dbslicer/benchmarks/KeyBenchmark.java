package io.github.dbslicer.benchmarks;

import io.github.dbslicer.keys.EncodedKeys;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeySet;
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

    /** The kind of key. */
    @Param
    public KeyForm form = KeyForm.DENSE;

    private final List<RowBatch> batches = new ArrayList<>();
    private final List<EncodedKeys> encoded = new ArrayList<>();
    private final BitSet all = new BitSet();
    private KeyCodec codec = form.codec();

    /** Makes the rows and encodes them. */
    @Setup(Level.Trial)
    public void makeKeys() {
        codec = form.codec();
        all.set(0, BATCH);
        for (int first = 0; first < KEYS; first += BATCH) {
            RowBatch batch = new RowBatch(1);
            for (int number = first; number < first + BATCH; number++) {
                byte[] key = form.key(number);
                batch.append(key, 0, key.length);
            }
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

    /** Into an empty set, which grows. */
    @Benchmark
    @OperationsPerInvocation(KEYS)
    public long addAll() {
        KeySet set = codec.newSet();
        for (EncodedKeys keys : encoded) {
            set.addAll(keys.keys());
        }
        return set.size();
    }

    private EncodedKeys encode(RowBatch batch) {
        return codec.encode(batch, new int[] {0}, all);
    }
}

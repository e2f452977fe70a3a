package io.github.dbslicer.benchmarks;

import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Rows of six values, one of them NULL, 52 bytes each: nanoseconds a row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RowBatchBenchmark {
    private static final int ROWS = 20_000;

    private final byte[] values =
            "1234567 7654321 2024-02-29 12:34:56 delivered 129.90 ".getBytes(StandardCharsets.US_ASCII);
    private final RowBatch batch = new RowBatch(6);
    private final BitSet half = new BitSet();

    /** Every second row is kept. */
    @Setup
    public void chooseHalf() {
        for (int row = 0; row < ROWS; row += 2) {
            half.set(row);
        }
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public RowBatch append() {
        fill();
        return batch;
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public RowBatch appendAndRetainHalf() {
        fill();
        batch.retain(half);
        return batch;
    }

    private void fill() {
        batch.clear();
        for (int row = 0; row < ROWS; row++) {
            batch.append(values, 0, 7);
            batch.append(values, 8, 7);
            batch.append(values, 16, 19);
            batch.append(values, 36, 9);
            batch.append(values, 46, 6);
            batch.appendNull();
        }
    }
}

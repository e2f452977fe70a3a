package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
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

/** Rows of six values, one of them NULL, from a batch to the file of LOAD DATA, read as the driver reads it: nanoseconds a row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoadBenchmark {
    private static final int ROWS = 20_000;
    private static final String[] VALUES = {"1234567", "7654321", "2024-02-29 12:34:56", "delivered", "129.90"};

    private final RowBatch rows = new RowBatch(VALUES.length + 1);
    private final byte[] buffer = new byte[1 << 16];

    @Setup
    public void fill() {
        for (int row = 0; row < ROWS; row++) {
            for (String value : VALUES) {
                byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
                rows.append(bytes, 0, bytes.length);
            }
            rows.appendNull();
        }
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long encode() {
        LoadFile file = new LoadFile(rows, VALUES.length + 1, 0, ROWS);
        long bytes = 0;
        for (int read = file.read(buffer, 0, buffer.length); read >= 0; read = file.read(buffer, 0, buffer.length)) {
            bytes += read;
        }
        return bytes;
    }
}

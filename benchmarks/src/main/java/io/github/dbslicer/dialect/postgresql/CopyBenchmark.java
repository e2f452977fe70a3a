package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.TableId;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
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

/** Rows of six values, one of them NULL, 54 bytes each, between COPY and a batch: nanoseconds a row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CopyBenchmark {
    private static final int ROWS = 20_000;

    private final byte[] line =
            "1234567\t7654321\t2024-02-29 12:34:56\tdelivered\t129.90\t\\N\n".getBytes(StandardCharsets.US_ASCII);
    private final RowBatch parsed = new RowBatch(6);
    private final RowBatch rows = new RowBatch(6);
    private final CopyChunks chunks = new CopyChunks();

    @Setup
    public void fill() {
        new CopyRowReader(new GivenLines(line, ROWS), TableId.of("t"), () -> {}).read(rows, ROWS, Integer.MAX_VALUE);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public RowBatch parse() {
        GivenLines lines = new GivenLines(line, ROWS);
        new CopyRowReader(lines, TableId.of("t"), () -> {}).read(parsed, ROWS, Integer.MAX_VALUE);
        return parsed;
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long encode() throws SQLException {
        CountedBytes sent = new CountedBytes();
        chunks.send(sent, rows, 6);
        return sent.bytes();
    }
}

package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.keys.KeyForm;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The SQL of a lookup of 5,000 keys: nanoseconds a key. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MySqlLookupBenchmark {
    private static final int KEYS = 5_000;
    private static final long MAX_LENGTH = 16 << 20;

    /** The kind of key. */
    @Param
    public KeyForm form = KeyForm.DENSE;

    private RowBatch keys = new RowBatch(1);

    @Setup
    public void makeKeys() {
        keys = form.rows(0, KEYS);
    }

    @Benchmark
    @OperationsPerInvocation(KEYS)
    public List<String> select() {
        Column column = form.column();
        TableId id = TableId.of("t");
        Table table = new Table(
                id,
                List.of(column),
                Optional.of(new UniqueKey("PRIMARY", List.of("id"))),
                List.of(),
                List.of(List.of("id")),
                0);
        Projection projection = new Projection(table, List.of(new Output.Value(column)), 1);
        Lookup lookup = new Lookup(List.of(column), List.of(column), keys, Optional.empty());
        return new LookupSql(projection, lookup, MAX_LENGTH).select();
    }
}

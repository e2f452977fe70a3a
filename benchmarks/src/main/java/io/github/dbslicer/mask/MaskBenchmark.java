package io.github.dbslicer.mask;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.ColumnRoom;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
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

/**
 * How many values one core masks in a second, the hash that each one needs included, in a Java machine with the launcher's own options.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class MaskBenchmark {
    private static final int VALUES = 10_000;

    @Param({
        "fake: name.first_name",
        "fake: name.last_name, locale: de",
        "fake: name.full_name",
        "fake: internet.email",
        "fake: internet.email, unique: true",
        "text: same_length",
        "encrypt: digits",
        "encrypt: alphanumeric",
        "encrypt: integer",
        "encrypt: uuid",
        "hash: hex",
        "shift: 30 days",
        "noise: 10%",
        "constant: DE"
    })
    public String mask = "";

    private final Original original = new Original(MaskKey.of(new byte[16]));
    private final Sink sink = new Sink();
    private final byte[][] values = new byte[VALUES][];
    private ValueMask opened = (value, masked) -> {};

    /** Makes the values. */
    @Setup
    public void open() {
        WrittenMask written = new WrittenMask(mask);
        IntFunction<String> form = form(written);
        for (int i = 0; i < VALUES; i++) {
            values[i] = form.apply(i).getBytes(StandardCharsets.UTF_8);
        }
        opened = written.kind().read(written, room(written)).open(MaskKey.of(new byte[16]));
    }

    private static IntFunction<String> form(WrittenMask written) {
        return switch (written.argument()) {
            case "digits" -> i -> String.format(Locale.ROOT, "%03d-%02d-%04d", i % 1_000, i % 100, i);
            case "alphanumeric" -> i -> "KD-" + (100_000 + i) + "b";
            case "integer" -> i -> Integer.toString(i + 1);
            case "uuid" -> i -> String.format(Locale.ROOT, "3f2504e0-4f89-41d3-9a0c-0305e82c%04x", i);
            case "30 days" -> i -> LocalDate.EPOCH.plusDays(i + 100).toString();
            case "10%" -> i -> (1_000 + i) + ".5";
            default -> i -> "jane.doe." + i + "@example.com";
        };
    }

    private static ColumnRoom room(WrittenMask written) {
        return switch (written.argument()) {
            case "integer" -> new ColumnRoom.Whole(0, Integer.MAX_VALUE);
            case "30 days" -> new ColumnRoom.Temporal(true, false);
            case "10%" -> new ColumnRoom.Fractional(12, 2);
            default -> new ColumnRoom.Text(100, 400, StandardCharsets.UTF_8);
        };
    }

    @Benchmark
    @OperationsPerInvocation(VALUES)
    public Sink mask() {
        for (byte[] value : values) {
            original.bytes = value;
            opened.mask(original, sink);
        }
        return sink;
    }

    /** One value after the other. */
    private static final class Original implements OriginalValue {
        private final KeyedHash hash;
        private byte[] bytes = {};

        private Original(MaskKey key) {
            hash = key.hash();
        }

        @Override
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public int start() {
            return 0;
        }

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public byte storageClass() {
            return RowBatch.TEXT;
        }

        @Override
        public Draws draws() {
            hash.update(bytes, 0, bytes.length);
            return hash.draws();
        }
    }

    /** Takes masked values and forgets them. */
    public static final class Sink implements MaskedValue {
        private final byte[] last = new byte[1_000];

        @Override
        public void set(byte[] bytes, int start, int length) {
            System.arraycopy(bytes, start, last, 0, length);
        }

        @Override
        public void set(String text) {
            set(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void set(byte[] bytes, int start, int length, byte storageClass) {
            set(bytes, start, length);
        }
    }
}

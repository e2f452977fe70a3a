package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, reading it gives what it says or an error for the user, a line per problem. */
class BrokenFilesTest {
    private static final int SEEDS = 500;
    private static final List<String> PIECES = List.of(
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\t",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "`",
            "~",
            "&a ",
            "*a",
            "<<: *a",
            "<<: ",
            "!",
            "!!binary ",
            "---\n",
            "...\n",
            "%",
            "@",
            "#",
            "? ",
            "|",
            ">",
            "\\",
            "\0",
            "\u0085",
            "😀",
            "${",
            "${X}",
            "$${",
            "null",
            "rule: join\n",
            "(",
            ")",
            ",",
            "where: ",
            "%YAML 1.1\n",
            "%TAG ! x\n",
            "&a",
            "=",
            "\uFEFF",
            "\ud83d",
            "1e999",
            "0o7",
            "2001-01-01");

    @TempDir
    Path folder;

    @Test
    void noConfigurationFileEscapesTheChecks() {
        byte[] good = UserFiles.resource("pyslicer-config.yml").getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Path file = new UserFiles(folder).write("config.yml", mutate(good, seed));
            read += check(
                    seed,
                    file,
                    () -> ConfigReader.read(file, Map.of("X", "x"), Set.of("localhost_read", "localhost_write")));
        }
        assertThat(read).as("files without a problem").isBetween(1, SEEDS - 1);
    }

    @Test
    void noRulesFileEscapesTheChecks() {
        String relations = "relations:\n  - &r {from: \"a(`b`, c)\", to: \"d(e, f)\", where: x = 1}\n  - <<: *r\n";
        byte[] good = (UserFiles.resource("pyslicer-schema.yml") + relations).getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Path file = new UserFiles(folder).write("schema.yml", mutate(good, seed));
            read += check(seed, file, () -> bind(RulesReader.read(file)));
        }
        assertThat(read).as("files without a problem").isBetween(1, SEEDS - 1);
    }

    private static void bind(RulesFile rules) {
        RulesBinder.bind(
                rules,
                new SchemaSketch()
                        .table("orders", "id*", "x:TEXT")
                        .table("order_items", "id*", "order_id+")
                        .table("cities", "id*")
                        .table("device_log", "id*")
                        .table("users", "id*", "email:TEXT", "firstname:TEXT", "lastname:TEXT")
                        .table("a", "b", "c")
                        .table("d", "e*", "f*")
                        .schema());
    }

    /** How many of one file were read without a problem. */
    private static int check(int seed, Path file, Runnable reading) {
        try {
            reading.run();
            return 1;
        } catch (SliceException e) {
            assertThat(e.code()).as("seed " + seed).isEqualTo(ErrorCode.CONFIGURATION);
            assertThat(e.getMessage().lines())
                    .as("seed " + seed)
                    .allMatch(line -> line.startsWith(file + ":") && line.matches(".*:\\d+:\\d+: .*"));
            return 0;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static byte[] mutate(byte[] good, int seed) {
        Random random = new Random(seed);
        byte[] bytes = good;
        int mutations = 1 + random.nextInt(4);
        for (int i = 0; i < mutations; i++) {
            int at = random.nextInt(bytes.length + 1);
            int end = Math.min(bytes.length, at + random.nextInt(12));
            bytes = switch (random.nextInt(5)) {
                case 0 -> join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
                case 1 -> join(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
                case 2 ->
                    join(
                            Arrays.copyOf(bytes, at),
                            new byte[] {(byte) random.nextInt(256)},
                            Arrays.copyOfRange(bytes, end, bytes.length));
                default ->
                    join(
                            Arrays.copyOf(bytes, at),
                            PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8),
                            Arrays.copyOfRange(bytes, at, bytes.length));
            };
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

package io.github.dbslicer.file.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.luben.zstd.Zstd;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no whole pack is refused, by name of the damage. */
class DamageTest {
    private static final int CORRUPTIONS = 1_000;

    @TempDir
    private static Path directory;

    private static byte[] whole = {};
    /** The name of each entry by where it begins. */
    private static final NavigableMap<Long, String> ENTRIES = new TreeMap<>();

    private static long end;

    @BeforeAll
    static void write() throws IOException {
        Path place = directory.resolve("whole.slice.zst");
        PackFixture.write(place, 5);
        whole = Files.readAllBytes(place);
        try (PackBytes file = PackBytes.open(place, "whole")) {
            Trailer trailer = new TrailerFinder(file).find();
            ManifestJson manifest = new PackReader(file).read().manifest();
            manifest.files().forEach(known -> ENTRIES.put(known.offset(), known.name()));
            manifest.tables()
                    .forEach(table -> table.parts()
                            .forEach(part -> ENTRIES.put(
                                    part.offset(),
                                    TableParts.name(
                                            table.directory(), table.parts().indexOf(part) + 1))));
            ENTRIES.put(trailer.manifest(), "manifest.json");
            ENTRIES.put(trailer.offset(), "what it ends with");
            end = trailer.offset();
        }
    }

    @Test
    void everyCorruptionIsNamed() throws IOException {
        for (int seed = 0; seed < CORRUPTIONS; seed++) {
            Random random = new Random(seed);
            switch (seed % 6) {
                case 0 -> flipped(random, seed);
                case 1 -> cut(random, seed);
                case 2 -> zeroed(random, seed);
                case 3 -> swapped(random, seed);
                case 4 -> appended(random, seed);
                default -> takenOut(random, seed);
            }
        }
    }

    private static void flipped(Random random, int seed) throws IOException {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        assertThat(refusal(bytes))
                .as("seed %s", seed)
                .contains("is damaged: " + entry(at))
                .contains("is not as it was written, somewhere in bytes ");
    }

    private static void cut(Random random, int seed) throws IOException {
        int length = 1 + random.nextInt(whole.length - 1);
        String said = refusal(Arrays.copyOf(whole, length));
        if (length > ENTRIES.higherKey(0L)) {
            assertThat(said)
                    .as("seed %s", seed)
                    .contains("is damaged: it is cut off" + (length < end ? "" : " or altered where it ends")
                            + ". It has " + Damage.bytes(length) + ", and is not as it was written in or behind ");
            // Of the trailer there is nothing to read; where an entry is cut right behind its header it has begun.
            String last = length > end ? "manifest.json" : entry(length - 1);
            String before = ENTRIES.lowerEntry(ENTRIES.floorKey(Math.min(length, end) - 1L))
                    .getValue();
            assertThat(said).as("seed %s", seed).containsAnyOf("behind " + last, "behind " + before);
        } else {
            assertThat(said).as("seed %s", seed).contains("damaged");
        }
    }

    private static void zeroed(Random random, int seed) throws IOException {
        byte[] bytes = whole.clone();
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(600));
        Arrays.fill(bytes, from, to, (byte) 0);
        int first = Arrays.mismatch(bytes, whole);
        if (first < 0) {
            return;
        }
        int last = from + lastDifference(bytes, from, to);
        String said = refusal(bytes);
        if (last >= end && first < end) {
            // Nothing says any more what else there was.
            assertThat(said).as("seed %s", seed).contains("is damaged");
        } else {
            assertThat(said).as("seed %s", seed).contains("is damaged: " + named(first, last));
        }
    }

    private static int lastDifference(byte[] bytes, int from, int to) {
        int last = to - 1;
        while (bytes[last] == whole[last]) {
            last--;
        }
        return last - from;
    }

    /** What comes last guards what comes before. */
    private static String named(int first, int last) {
        return entry(last).equals("manifest.json") ? "manifest.json" : entry(first);
    }

    private static void swapped(Random random, int seed) throws IOException {
        int length = 16 + random.nextInt(400);
        int one = random.nextInt(whole.length / 2 - length);
        int other = whole.length / 2 + random.nextInt(whole.length / 2 - length);
        byte[] bytes = whole.clone();
        System.arraycopy(whole, one, bytes, other, length);
        System.arraycopy(whole, other, bytes, one, length);
        String said = refusal(bytes);
        assertThat(said).as("seed %s", seed).contains("is damaged: ");
        if (other + length <= ENTRIES.lowerKey(end)) {
            assertThat(said).as("seed %s", seed).contains("is damaged: " + entry(Arrays.mismatch(bytes, whole)));
        }
    }

    private static void appended(Random random, int seed) throws IOException {
        int more = 1 + random.nextInt(5_000);
        byte[] bytes = Arrays.copyOf(whole, whole.length + more);
        if (random.nextBoolean()) {
            byte[] noise = new byte[more];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, bytes, whole.length, more);
        }
        assertThat(refusal(bytes))
                .as("seed %s", seed)
                .contains(Damage.bytes(more) + " stand behind its end. Cut the file to " + Damage.bytes(whole.length));
    }

    private static void takenOut(Random random, int seed) throws IOException {
        int from = random.nextInt((int) end);
        int count = 1 + random.nextInt((int) Math.min(2_000, end - from));
        byte[] bytes = new byte[whole.length - count];
        System.arraycopy(whole, 0, bytes, 0, from);
        System.arraycopy(whole, from + count, bytes, from, bytes.length - from);
        assertThat(refusal(bytes))
                .as("seed %s", seed)
                .contains("it has " + Damage.bytes(bytes.length) + ", and had " + Damage.bytes(whole.length)
                        + " when it was written: some are missing within it");
    }

    private static String entry(long at) {
        return ENTRIES.floorEntry(at).getValue();
    }

    @Test
    void whatIsWholeIsAccepted() {
        try (Pack pack = Pack.open(directory.resolve("whole.slice.zst"))) {
            assertThat(pack.parts()).hasSize(13);
        }
    }

    @Test
    void foreignFilesAreRefusedForWhatTheySeemToBe() throws IOException {
        byte[] sql = PackFixture.utf8("-- dump\nCREATE TABLE a (b int);\n".repeat(40));
        assertThat(refusal(new byte[0])).endsWith(" is empty.");
        assertThat(refusal(sql)).contains("is no pack of DbSlicer: it seems to be an SQL script");
        assertThat(refusal(PackFixture.utf8("a,b\n1,2\n"))).contains("it seems to be a text file");
        assertThat(refusal(gzip(sql))).contains("it seems to be compressed by gzip");
        assertThat(refusal(zip(sql))).contains("it seems to be a zip archive");
        assertThat(refusal(tar(sql))).contains("it seems to be a tar archive");
        assertThat(refusal(Zstd.compress(tar(sql)))).contains("but compressed by zstd: it seems to be a tar archive");
        assertThat(refusal(Zstd.compress(sql))).contains("but compressed by zstd: it seems to be an SQL script");
        assertThat(refusal(new byte[5_000])).contains("begins with nothing but zeros");
        assertThat(refusal(PackFixture.utf8("SQLite format 3\0..."))).contains("it seems to be an SQLite database");
        assertThat(refusal(new byte[] {1, 2, 3, 4})).contains("of a kind that is not known here");
        assertThat(refusal(Arrays.copyOf(whole, 20))).contains("or is damaged where it begins");
        assertThatThrownBy(() -> Pack.open(directory))
                .hasMessage(directory + " is a directory, and no pack.")
                .extracting("code")
                .isEqualTo(ErrorCode.SOURCE_FILE);
        assertThatThrownBy(() -> Pack.open(directory.resolve("missing")))
                .hasMessage(directory.resolve("missing") + " is not there.")
                .extracting("code")
                .isEqualTo(ErrorCode.SOURCE_FILE);
        assertThatThrownBy(() -> Pack.open(Path.of("/dev/null"))).hasMessageContaining("is a pipe or a device");
    }

    @Test
    void otherVersionsAreRefused() throws IOException {
        assertThat(refusal(inVersion(2)))
                .contains(
                        "is a pack in version 2 of the format, of which this DbSlicer knows version 1. Use a newer DbSlicer.");
        assertThat(refusal(inVersion(0))).contains("is a pack in version 0 of the format", "Make it anew.");
    }

    private static byte[] inVersion(int version) {
        byte[] bytes = whole.clone();
        ByteBuffer lasting = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int trailer = (int) end;
        lasting.putInt(trailer + 60, version);
        byte[] frame = Arrays.copyOfRange(bytes, trailer, bytes.length);
        lasting.position(bytes.length - Sha256.BYTES)
                .put(Sha256.of(frame, frame.length - Sha256.BYTES).bytes());
        return bytes;
    }

    @Test
    void aPipeThatBringsADamagedPackIsRefusedByItsName() {
        byte[] bytes = Arrays.copyOf(whole, whole.length - 1);
        assertThatThrownBy(() -> Pack.spool(new java.io.ByteArrayInputStream(bytes), "standard input"))
                .hasMessageStartingWith("standard input is damaged: it is cut off or altered where it ends.");
    }

    /** What is said when it is opened. */
    private static String refusal(byte[] bytes) throws IOException {
        Path place = Files.write(directory.resolve("damaged.slice.zst"), bytes);
        SliceException refused = catchThrowableOfType(
                SliceException.class, () -> Pack.open(place).close());
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(ErrorCode.SOURCE_FILE);
        assertThat(refused.getMessage()).startsWith(place + " is ");
        return refused.getMessage();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.sql"));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("a.sql");
            entry.setSize(content.length);
            out.putArchiveEntry(entry);
            out.write(content);
            out.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}

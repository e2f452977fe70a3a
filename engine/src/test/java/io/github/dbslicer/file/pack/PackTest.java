package io.github.dbslicer.file.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.file.FileTarget;
import io.github.dbslicer.row.RowBatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path place = directory.resolve("shop.slice.zst");
        Map<String, List<String>> written = new TreeMap<>();
        Random random = new Random(1);
        try (FileTarget target = PackFixture.begun(place)) {
            try (WriteSession session = target.openSession()) {
                for (int part = 0; part < 3; part++) {
                    RowBatch buyers = PackFixture.rows(random, 2, 2);
                    RowBatch orders = PackFixture.rows(random, 4, 3);
                    written.computeIfAbsent("buyers", table -> new ArrayList<>())
                            .addAll(PackFixture.values(buyers, 2));
                    written.computeIfAbsent("orders", table -> new ArrayList<>())
                            .addAll(PackFixture.values(orders, 3));
                    session.write(PackFixture.OF_BUYERS, buyers);
                    session.write(PackFixture.OF_ORDERS, orders);
                }
                session.write(PackFixture.OF_BARE, PackFixture.rows(random, 1, 1));
                session.write(PackFixture.OF_BARE, new RowBatch(1));
            }
            written.put("bare", java.util.Collections.nCopies(20, "[[]]"));
            written.replaceAll((table, rows) -> rows.stream().sorted().toList());
            assertThat(place).doesNotExist();
            PackFixture.finish(target);
            assertThat(target.abandon()).isEqualTo(place.toRealPath() + " holds the whole slice");
        }
        try (Pack pack = Pack.open(place)) {
            assertThat(PackFixture.rows(pack)).isEqualTo(written);
            assertThat(pack.schema()).isEqualTo(PackFixture.contents().schema());
            assertThat(pack.relations()).containsExactly(PackFixture.DECLARED, PackFixture.OF_RULES);
            assertThat(pack.script()).isEqualTo(PackFixture.SCRIPT);
            assertThat(pack.counters()).isEqualTo(PackFixture.COUNTERS);
            assertThat(pack.manifest().type()).isEqualTo("mysql");
            assertThat(pack.manifest().source()).isEqualTo("MariaDB 11.4 shop");
            assertThat(pack.manifest().moment())
                    .isEqualTo(PackFixture.contents().moment());
            assertThat(pack.manifest().rules()).isEqualTo("none");
            assertThat(pack.manifest().rows().toString()).isEqualTo("{Größe/..=0, bare=20, buyers=60, orders=60}");
            assertThat(pack.parts().stream()
                            .map(part -> part.projection().writtenOutputs())
                            .distinct())
                    .containsExactlyInAnyOrder(
                            List.of(new Output.Value(PackFixture.ID), new Output.Mask(PackFixture.NAME, "")),
                            List.of(
                                    new Output.Value(PackFixture.ID),
                                    new Output.Value(PackFixture.BUYER),
                                    new Output.Original(PackFixture.NAME)),
                            List.of());
        }
    }

    @Test
    void aPackIsATarOfZstdFramesWithoutUsersOrPaths() throws IOException {
        Path place = directory.resolve("shop.slice.zst");
        PackFixture.write(place, 1);
        Map<String, String> entries = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new ZstdInputStreamNoFinalizer(Files.newInputStream(place)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getUserName() + entry.getGroupName()).isEmpty();
                assertThat(entry.getMode()).isEqualTo(0644);
                entries.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(entries.keySet())
                .contains(
                        "README.txt", "schema.json", "manifest.json", "data/bare/000001.tsv", "data/orders/000006.tsv")
                .hasSize(16);
        assertThat(entries.get("data/bare/000001.tsv")).isEqualTo("\n".repeat(20));
        try (Pack pack = Pack.open(place)) {
            for (PackPart part : pack.parts()) {
                try (InputStream lines = pack.open(part)) {
                    assertThat(new String(lines.readAllBytes(), StandardCharsets.ISO_8859_1))
                            .isEqualTo(entries.get(part.name()))
                            .hasSize((int) part.bytes());
                }
            }
        }
    }

    /** Where the programs are. */
    @Test
    void zstdAndTarUnpackIt() throws Exception {
        Path place = directory.resolve("shop.slice.zst");
        PackFixture.write(place, 1);
        Process shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        "command -v zstd tar || { echo README.txt schema.json manifest.json; exit; }; zstd -dc shop.slice.zst | tar -x && ls")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        assertThat(said).contains("README.txt", "schema.json", "manifest.json");
    }

    @Test
    void aPackComesThroughAPipe() throws IOException {
        Path place = directory.resolve("shop.slice.zst");
        PackFixture.write(place, 1);
        try (Pack whole = Pack.open(place);
                InputStream pipe = Files.newInputStream(place);
                Pack piped = Pack.spool(pipe, "standard input")) {
            Files.delete(place);
            assertThat(PackFixture.rows(piped)).isEqualTo(PackFixture.rows(whole));
        }
    }

    @Test
    void severalThreadsReadParts() throws Exception {
        Path place = directory.resolve("shop.slice.zst");
        PackFixture.write(place, 1);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (Pack pack = Pack.open(place)) {
            Map<String, List<String>> alone = PackFixture.rows(pack);
            List<Future<Map<String, List<String>>>> read = new ArrayList<>();
            for (int thread = 0; thread < 3; thread++) {
                read.add(threads.submit(() -> PackFixture.rows(pack)));
            }
            for (Future<Map<String, List<String>>> one : read) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsAlteredWhileItIsReadIsFound() throws IOException {
        Path place = directory.resolve("shop.slice.zst");
        PackFixture.write(place, 1);
        try (Pack pack = Pack.open(place)) {
            for (PackPart part : pack.parts()) {
                if (part.table().equals(PackFixture.BARE)) {
                    continue;
                }
                // Among values: elsewhere zstd can say the same in two ways.
                long at = part.stored().offset() + part.stored().length() / 2;
                try (RandomAccessFile file = new RandomAccessFile(place.toFile(), "rw")) {
                    file.seek(at);
                    int was = file.read();
                    file.seek(at);
                    file.write(was ^ 1);
                }
                assertThatThrownBy(() -> PackFixture.rows(pack, part))
                        .hasMessageContaining(part.name() + " is not as it was written")
                        .extracting("code")
                        .isEqualTo(ErrorCode.SOURCE_FILE);
            }
        }
    }

    @Test
    void aRunThatFailsLeavesWhatWasThere() throws IOException {
        Path place = Files.writeString(directory.resolve("shop.slice.zst"), "former");
        try (FileTarget target = PackFixture.begun(place)) {
            assertThat(target.exists()).isTrue();
            try (WriteSession session = target.openSession()) {
                session.write(PackFixture.OF_BUYERS, PackFixture.rows(new Random(1), 2, 2));
            }
            assertThat(target.standing()).isEqualTo(place.toRealPath() + " is as it was before");
            assertThat(target.abandon()).isEqualTo(place.toRealPath() + " is as it was before");
        }
        assertThat(place).hasContent("former");
        assertThat(names()).containsExactly("shop.slice.zst");
    }

    @Test
    void aSessionThatIsAbortedWritesNoMore() {
        try (FileTarget target = PackFixture.begun(directory.resolve("shop.slice.zst"));
                WriteSession session = target.openSession()) {
            session.abort();
            assertThatThrownBy(() -> session.write(PackFixture.OF_BUYERS, PackFixture.rows(new Random(1), 2, 2)))
                    .extracting("code")
                    .isEqualTo(ErrorCode.INTERRUPTED);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void otherCompressionsAreRefused() {
        assertThatThrownBy(() -> new PackFormat()
                        .open(new FileOutput(directory.resolve("x"), "pack", Optional.of(Compression.GZIP))))
                .hasMessage(
                        "--compress gzip does not go with --format pack, which is made of zstd frames. Leave it out.")
                .extracting("code")
                .isEqualTo(ErrorCode.CONFIGURATION);
    }

    /** As they are left where nobody could clear up. */
    @Test
    void aProcessThatIsKilledLeavesAHiddenFileAlone() throws Exception {
        Path place = Files.writeString(directory.resolve("shop.slice.zst"), "former");
        Process writing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessPack.class.getName(),
                        place.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(writing.inputReader().readLine()).isEqualTo("writing");
        writing.destroyForcibly().waitFor();
        assertThat(place).hasContent("former");
        assertThat(names()).hasSize(2).anyMatch(name -> name.startsWith(".shop.slice.zst.") && name.endsWith(".part"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

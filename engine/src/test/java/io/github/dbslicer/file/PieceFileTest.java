package io.github.dbslicer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PieceFileTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Compression.class)
    void piecesOfSeveralThreadsStandWhereTheySay(Compression compression) throws Exception {
        Path path = directory.resolve("pieces");
        List<Future<List<Written>>> written = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (PieceFile file = PieceFile.open(path, path)) {
            for (int seed = 0; seed < 3; seed++) {
                written.add(threads.submit(bring(file, compression, seed)));
            }
            for (Future<List<Written>> future : written) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
        byte[] all = Files.readAllBytes(path);
        long sum = 0;
        for (Future<List<Written>> future : written) {
            for (Written one : future.get()) {
                sum += one.piece.length();
                int from = (int) one.piece.offset();
                byte[] bytes = Arrays.copyOfRange(all, from, from + (int) one.piece.length());
                assertThat(MessageDigest.getInstance("SHA-256").digest(bytes)).isEqualTo(one.digest);
                try (InputStream content = open(compression, bytes)) {
                    assertThat(content.readAllBytes()).isEqualTo(one.content);
                }
            }
        }
        assertThat(sum).isEqualTo(all.length);
    }

    @SuppressWarnings("ArrayRecordComponent") // only here, and never compared
    private record Written(byte[] content, Piece piece, byte[] digest) {}

    /** Small pieces, empty ones, and one by one of them that is larger than what is held. */
    private static Callable<List<Written>> bring(PieceFile file, Compression compression, int seed) {
        return () -> {
            List<Written> written = new ArrayList<>();
            Random random = new Random(seed);
            try (PieceWriter writer = new PieceWriter(compression)) {
                for (int size : new int[] {0, 1, 200_000, seed == 1 ? 9_000_000 : 500_000, 131_072, 7}) {
                    byte[] content = new byte[size];
                    random.nextBytes(content);
                    MessageDigest digest = MessageDigest.getInstance("SHA-256");
                    Piece piece = writer.append(file, out -> out.write(content), digest);
                    written.add(new Written(content, piece, digest.digest()));
                }
            }
            return written;
        };
    }

    private static InputStream open(Compression compression, byte[] bytes) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        return switch (compression) {
            case NONE -> in;
            case GZIP -> new GZIPInputStream(in);
            case ZSTD -> new ZstdInputStreamNoFinalizer(in);
        };
    }

    @Test
    void aWriterThatIsAbortedFails() throws Exception {
        Path path = directory.resolve("pieces");
        try (PieceFile file = PieceFile.open(path, path);
                PieceWriter writer = new PieceWriter(Compression.ZSTD)) {
            assertThatThrownBy(() -> writer.append(file, out -> {
                        out.write(new byte[1 << 20]);
                        writer.abort();
                        out.write(new byte[1 << 20]);
                    }))
                    .isInstanceOf(SliceException.class);
        }
        assertThat(path).isEmptyFile();
    }

    @Test
    void aDiskThatIsFullIsNamedWithTheFile() {
        Path full = Path.of("/dev/full");
        assertThat(full).as("Linux has it").exists();
        try (PieceFile file = PieceFile.open(full, Path.of("shop.slice.zst"));
                PieceWriter writer = new PieceWriter(Compression.NONE)) {
            assertThatThrownBy(() -> writer.append(file, out -> out.write(1)))
                    .hasMessage(
                            "shop.slice.zst cannot be written (No space left on device). Make room there, or name another place.")
                    .extracting("code")
                    .isEqualTo(ErrorCode.TARGET_WRITE);
        }
    }
}

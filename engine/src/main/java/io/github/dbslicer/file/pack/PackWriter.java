package io.github.dbslicer.file.pack;

import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.Piece;
import io.github.dbslicer.file.PieceFile;
import io.github.dbslicer.file.PieceWriter;
import java.security.MessageDigest;
import java.util.zip.CRC32;

/** Appends entries of the archive to a file, each as a zstd frame of its own. For one thread, {@link #abort()} apart; several write to one file. */
final class PackWriter implements AutoCloseable {
    private final PieceFile file;
    private final PieceWriter frames = new PieceWriter(Compression.ZSTD);
    private final MessageDigest digest = Sha256.digest();
    private final CRC32 crc32 = new CRC32();

    PackWriter(PieceFile file) {
        this.file = file;
    }

    Stored append(Entry entry) {
        digest.reset();
        crc32.reset();
        Piece piece = frames.append(file, out -> entry.writeTo(out, crc32), digest);
        return Stored.of(entry.size(), crc32.getValue(), piece, Sha256.of(digest));
    }

    /** Appends bytes as they are. */
    void append(byte[] bytes) {
        try (PieceWriter plain = new PieceWriter(Compression.NONE)) {
            plain.append(file, out -> out.write(bytes));
        }
    }

    void abort() {
        frames.abort();
    }

    @Override
    public void close() {
        frames.close();
    }
}

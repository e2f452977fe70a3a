package io.github.dbslicer.file.sql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.Piece;
import io.github.dbslicer.file.PieceContent;
import io.github.dbslicer.file.PieceFile;
import io.github.dbslicer.file.PieceWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The pieces of a script while it is written. The head has its place, and what it is to say is known when all else is there. */
final class SqlPieces implements AutoCloseable {
    /** By how much a head may grow when it is compressed once more. */
    private static final int SPARE = 1024;

    private final Path path;
    private final Compression compression;
    private final PieceFile file;
    private final PieceWriter writer;
    private final int headRoom;

    /** @param place what users know the file by */
    SqlPieces(Path path, Path place, Compression compression, String head) {
        this.path = path;
        this.compression = compression;
        this.file = PieceFile.open(path, place);
        this.writer = new PieceWriter(compression);
        int length = (int) append(head).length();
        byte[] spare = Filler.of(compression, compression == Compression.NONE ? 0 : SPARE);
        try (PieceWriter raw = new PieceWriter(Compression.NONE)) {
            raw.append(file, out -> out.write(spare, 0, spare.length));
        }
        this.headRoom = length + spare.length;
    }

    PieceFile file() {
        return file;
    }

    PieceContent content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return out -> out.write(bytes, 0, bytes.length);
    }

    Piece append(String text) {
        return writer.append(file, content(text));
    }

    /** Puts another head of the same length in the first one's place, compressed as all else is, and closes the file. */
    void finish(String head) {
        Piece last = append(head);
        close();
        try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "rw")) {
            byte[] compressed = new byte[(int) last.length()];
            bytes.seek(last.offset());
            bytes.readFully(compressed);
            bytes.setLength(last.offset());
            bytes.seek(0);
            bytes.write(compressed);
            bytes.write(Filler.of(compression, headRoom - compressed.length));
        } catch (IOException e) {
            throw new SliceException(ErrorCode.TARGET_WRITE, path + " cannot be written (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() {
        writer.close();
        file.close();
    }
}

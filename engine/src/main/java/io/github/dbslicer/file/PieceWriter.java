package io.github.dbslicer.file;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings pieces to files. A piece is compressed before it is its file's turn, so that several threads do so at once; of one that is too large to be
 * held the rest is compressed right into the file, for which others wait. Owns memory outside of the heap until it is closed. For one thread,
 * {@link #abort()} apart.
 */
public final class PieceWriter implements AutoCloseable {
    /** Larger than a batch of ordinary rows in any form. */
    private static final int HELD = 8 << 20;

    private final Compressor compressor;
    private final Held held = new Held();
    private volatile boolean aborted;

    public PieceWriter(Compression compression) {
        this.compressor = Compressor.of(compression);
    }

    /**
     * Appends a piece.
     *
     * @throws SliceException {@code TARGET_WRITE}; the file, and this, is of no use then
     */
    public Piece append(PieceFile file, PieceContent content) {
        return append(file, content, Optional.empty());
    }

    /**
     * Appends a piece.
     *
     * @param digest is given the bytes that are in the file
     * @throws SliceException {@code TARGET_WRITE}; the file, and this, is of no use then
     */
    public Piece append(PieceFile file, PieceContent content, MessageDigest digest) {
        return append(file, content, Optional.of(digest));
    }

    private Piece append(PieceFile file, PieceContent content, Optional<MessageDigest> digest) {
        held.reset();
        try (Appending appending = new Appending(file, digest)) {
            compressor.compress(content, appending);
            return appending.piece();
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    /** Ends what it is doing, which fails then. Safe for any thread. */
    public void abort() {
        aborted = true;
    }

    private void refuseAborted() {
        if (aborted) {
            throw new SliceException(ErrorCode.INTERRUPTED, "the run has ended");
        }
    }

    @Override
    public void close() {
        compressor.close();
    }

    /** Keeps its array from piece to piece. */
    private static final class Held extends ByteArrayOutputStream {
        void moveTo(PieceFile.Turn turn) throws IOException {
            turn.write(buf, 0, count);
            reset();
        }
    }

    /** Holds a compressed piece until it is whole or too large, then appends it. */
    private final class Appending extends OutputStream {
        private final PieceFile file;
        private final Optional<MessageDigest> digest;
        private PieceFile.@Nullable Turn turn;

        Appending(PieceFile file, Optional<MessageDigest> digest) {
            this.file = file;
            this.digest = digest;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            refuseAborted();
            digest.ifPresent(known -> known.update(bytes, offset, length));
            if (turn == null && held.size() + (long) length <= HELD) {
                held.write(bytes, offset, length);
            } else {
                turn().write(bytes, offset, length);
            }
        }

        private PieceFile.Turn turn() throws IOException {
            PieceFile.Turn ours = turn;
            if (ours == null) {
                ours = file.begin();
                turn = ours;
                held.moveTo(ours);
            }
            return ours;
        }

        Piece piece() throws IOException {
            return turn().piece();
        }

        @Override
        public void close() {
            if (turn != null) {
                turn.close();
            }
        }
    }
}

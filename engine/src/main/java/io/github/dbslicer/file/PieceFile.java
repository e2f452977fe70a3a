package io.github.dbslicer.file;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file of pieces, one behind the other, each whole in itself: brought by several threads, each with a {@link PieceWriter} of its own that
 * compresses what it brings. Safe for several threads.
 */
public final class PieceFile implements AutoCloseable {
    private final Path place;
    private final OutputStream file;
    private final ReentrantLock turn = new ReentrantLock();
    private long length;

    private PieceFile(Path place, OutputStream file) {
        this.place = place;
        this.file = file;
    }

    /**
     * Opens an empty file that is there.
     *
     * @param place what users know it by, for messages
     * @throws SliceException {@code TARGET_WRITE}
     */
    public static PieceFile open(Path path, Path place) {
        try {
            // No channel: an interrupt of any thread that writes would close it for all.
            return new PieceFile(place, new FileOutputStream(path.toFile()));
        } catch (IOException e) {
            throw failure(place, e);
        }
    }

    /** Waits until nobody else appends, and begins a piece. The caller closes it; others wait until then. */
    Turn begin() {
        turn.lock();
        return new Turn();
    }

    SliceException failure(IOException e) {
        return failure(place, e);
    }

    private static SliceException failure(Path place, IOException e) {
        return new SliceException(
                ErrorCode.TARGET_WRITE,
                place + " cannot be written (" + Places.reason(e) + "). Make room there, or name another place.",
                e);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** A piece that is being appended. For one thread. */
    final class Turn implements AutoCloseable {
        private final long offset = length;

        void write(byte[] bytes, int start, int count) throws IOException {
            file.write(bytes, start, count);
            length += count;
        }

        /** What has been appended until now. */
        Piece piece() {
            return new Piece(offset, length - offset);
        }

        @Override
        public void close() {
            turn.unlock();
        }
    }
}

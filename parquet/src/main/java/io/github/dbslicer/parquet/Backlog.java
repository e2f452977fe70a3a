package io.github.dbslicer.parquet;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait until there are enough of their table for a row group, whatever the order that rows of many tables come in. Together they take a bounded
 * memory: beyond it the table that most of them are of is written first, by who brings more, or who brings more waits for those who write. Safe for
 * several threads.
 */
final class Backlog {
    /** How much memory all rows take at most, waiting and being written, what each thread has brought last apart. */
    private static final long MOST_BYTES = 16 << 20;

    private final Map<TableFile, Waiting> byFile = new HashMap<>();
    private long heldBytes;
    private int writing;
    private boolean ended;

    /** Takes rows of a table. */
    void add(TableFile file, RowPiece piece) {
        if (piece.bytes() >= TableFile.GROUP_BYTES) {
            // a huge row: it waits for none of its like
            file.write(List.of(piece));
            return;
        }
        keep(file, piece);
        for (Waiting due = due(file); due != null; due = due(file)) {
            write(due);
        }
    }

    private synchronized void keep(TableFile file, RowPiece piece) {
        long held = piece.heldBytes();
        Waiting waiting = byFile.computeIfAbsent(file, Waiting::new);
        waiting.pieces.add(piece);
        waiting.groupBytes += piece.bytes();
        waiting.heldBytes += held;
        heldBytes += held;
    }

    /** What is to be written by this thread now; null where nothing has to be. */
    private synchronized @Nullable Waiting due(TableFile file) {
        Waiting own = byFile.get(file);
        if (own != null && own.groupBytes >= TableFile.GROUP_BYTES) {
            return taken(own);
        }
        try {
            while (heldBytes > MOST_BYTES) {
                refuseEnded();
                Optional<Waiting> largest =
                        byFile.values().stream().max(Comparator.comparingLong(rows -> rows.heldBytes));
                if (largest.isPresent() && (writing == 0 || largest.get().heldBytes >= MOST_BYTES / 2)) {
                    return taken(largest.get());
                }
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", e);
        }
        return null;
    }

    private Waiting taken(Waiting waiting) {
        byFile.remove(waiting.file);
        writing++;
        return waiting;
    }

    private void write(Waiting waiting) {
        try {
            waiting.file.write(waiting.pieces);
        } finally {
            written(waiting);
        }
    }

    private synchronized void written(Waiting waiting) {
        writing--;
        heldBytes -= waiting.heldBytes;
        notifyAll();
    }

    private void refuseEnded() {
        if (ended) {
            throw new SliceException(ErrorCode.INTERRUPTED, "the run has ended");
        }
    }

    /** Writes all that waits, once no more comes. */
    void drain() {
        for (Waiting waiting : List.copyOf(byFile.values())) {
            byFile.remove(waiting.file);
            waiting.file.write(waiting.pieces);
        }
    }

    /** Has who waits wait no longer, but fail. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    private static final class Waiting {
        private final TableFile file;
        private final List<RowPiece> pieces = new ArrayList<>();
        private long groupBytes;
        private long heldBytes;

        Waiting(TableFile file) {
            this.file = file;
        }
    }
}

package io.github.dbslicer.row;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;

/**
 * Bounds what the arenas of batches take together that one huge row has made large: while some are, another waits to become large until they
 * are let go, whatever the number of workers. One may always be. Safe for several threads.
 */
public final class LargeArenas {
    /** From how many bytes on an arena is large. */
    static final int LARGE = 8 << 20;

    private final long limit;
    private long used;

    /** @param limit in bytes */
    public LargeArenas(long limit) {
        this.limit = limit;
    }

    static LargeArenas unlimited() {
        return new LargeArenas(Long.MAX_VALUE);
    }

    /** An arena becomes large, for which this waits, or larger. */
    synchronized void grow(int from, int to) {
        try {
            while (from == 0 && used > 0 && used + to > limit) {
                wait();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", ended);
        }
        growAtOnce(from, to);
    }

    /** An arena becomes large, or larger, whatever others are. */
    synchronized void growAtOnce(int from, int to) {
        used += to - (long) from;
    }

    /** A large arena is let go. */
    synchronized void release(int bytes) {
        used -= bytes;
        notifyAll();
    }
}

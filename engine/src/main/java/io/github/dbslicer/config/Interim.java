package io.github.dbslicer.config;

import java.util.Optional;

/**
 * Where a run keeps what it must remember until its end.
 *
 * @param redis where keys live; empty for memory, and disk past the budget
 * @param memory bytes that key sets, queues and batches may take together, as far as the Java heap allows; at least 1
 */
public record Interim(Optional<RedisConfig> redis, long memory) {
    /** Half a gigabyte. */
    public static final Interim DEFAULT = new Interim(512L << 20);

    public Interim {
        if (memory < 1) {
            throw new IllegalArgumentException("a run takes some memory");
        }
    }

    /** Keys in memory, and on disk past the budget. */
    public Interim(long memory) {
        this(Optional.empty(), memory);
    }
}

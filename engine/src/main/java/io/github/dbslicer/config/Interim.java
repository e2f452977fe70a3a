package io.github.dbslicer.config;

/**
 * Where a run keeps what it must remember until its end.
 *
 * @param memory bytes that key sets, queues and batches may take together, as far as the Java heap allows; at least 1
 */
public record Interim(long memory) {
    /** Half a gigabyte. */
    public static final Interim DEFAULT = new Interim(512L << 20);

    public Interim {
        if (memory < 1) {
            throw new IllegalArgumentException("a run takes some memory");
        }
    }

    /** The same, with another bound. */
    public Interim within(long otherMemory) {
        return new Interim(otherMemory);
    }
}

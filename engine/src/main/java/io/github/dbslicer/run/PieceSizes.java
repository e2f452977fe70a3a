package io.github.dbslicer.run;

import java.util.stream.IntStream;

/**
 * How large the pieces are in which rows and keys go through a run. They show in its speed and its memory, never in its result.
 *
 * @param batchRows most rows of a batch
 * @param batchBytes about the most bytes of a batch, but for a single row
 * @param keys most keys of a lookup by one column
 * @param compositeKeys most keys of a lookup by several columns
 * @param worthALookup keys below which a statement's fixed cost outweighs that another reader could have them, or that they are looked up
 *     before more have come
 */
public record PieceSizes(int batchRows, int batchBytes, int keys, int compositeKeys, int worthALookup) {
    private static final int SMALLEST_BATCH = 16 << 10;

    /**
     * Batches large enough that a statement's fixed cost does not show, small enough that all of them together are little. As many keys as
     * gain anything: MySQL turns to full scans near 36,000 values; composite keys make longer statements.
     */
    public static final PieceSizes DEFAULT = new PieceSizes(20_000, 2 << 20, 5_000, 1_000, 500);

    /** The same, but with batches of at most so many bytes, as far as a batch can be so small. */
    PieceSizes within(long bytes) {
        int most = (int) Math.max(SMALLEST_BATCH, Math.min(batchBytes, bytes));
        return new PieceSizes(batchRows, Math.min(batchBytes, most), keys, compositeKeys, worthALookup);
    }

    public PieceSizes {
        if (IntStream.of(batchRows, batchBytes, keys, compositeKeys, worthALookup)
                .anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("a piece holds something");
        }
    }
}

package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.row.RowBatch;

/** What rows go through on their way from who reads them to who writes them. Safe for several threads. */
final class RowFlow {
    /** Where a value begins, its length and its class. */
    private static final int BYTES_PER_VALUE = 9;

    private final PieceSizes sizes;
    private final int readers;
    private final Writers writers;
    private final Batches batches;
    private final Runnable keysFound;

    /**
     * @param batches of which each reader and writer needs one
     * @param keysFound called when there may be keys to look up that were not there before; returns quickly
     */
    RowFlow(PieceSizes sizes, int readers, Writers writers, Batches batches, Runnable keysFound) {
        this.sizes = sizes;
        this.readers = readers;
        this.writers = writers;
        this.batches = batches;
        this.keysFound = keysFound;
    }

    PieceSizes sizes() {
        return sizes;
    }

    /** Among how many the reading can be divided. */
    int readers() {
        return readers;
    }

    /** An empty batch, for the caller alone. */
    RowBatch batch(int columns) {
        return batches.take(columns);
    }

    /** Takes a batch back that is not used any more. */
    void giveBack(RowBatch batch) {
        batches.giveBack(batch);
    }

    /** Fills a batch, as far as one should be filled. */
    boolean read(RowReader reader, RowBatch batch) {
        return reader.read(batch, sizes.batchRows(), sizes.batchBytes());
    }

    /** There may be keys to look up that were not there before. */
    void keysFound() {
        keysFound.run();
    }

    /**
     * Hands a batch to the writers, and with it the right to use it.
     *
     * @param writing writes it
     */
    void write(RowBatch batch, Workers.Task<WriterSession> writing) {
        long size = batch.byteSize() + (long) BYTES_PER_VALUE * batch.columns() * batch.rows();
        writers.write(size, session -> {
            writing.run(session);
            batches.giveBack(batch);
        });
    }
}

package io.github.dbslicer.run;

import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.row.RowBatch;

/** What rows go through on their way from who reads them to who writes them. Safe for several threads. */
public final class RowFlow {
    /** Where a value begins, its length and its class. */
    private static final int BYTES_PER_VALUE = 9;

    private final PieceSizes sizes;
    private final int readers;
    private final Writers writers;
    private final Batches batches;
    private final Runnable workFound;

    /**
     * @param batches of which each reader and writer needs one
     * @param workFound called when there may be work for readers that was not there before; returns quickly
     */
    RowFlow(PieceSizes sizes, int readers, Writers writers, Batches batches, Runnable workFound) {
        this.sizes = sizes;
        this.readers = readers;
        this.writers = writers;
        this.batches = batches;
        this.workFound = workFound;
    }

    public PieceSizes sizes() {
        return sizes;
    }

    /** Among how many the reading can be divided. */
    public int readers() {
        return readers;
    }

    /** An empty batch, for the caller alone. */
    public RowBatch batch(int columns) {
        return batches.take(columns);
    }

    /** Takes a batch back that is not used any more. */
    public void giveBack(RowBatch batch) {
        batches.giveBack(batch);
    }

    /** Fills a batch, as far as one should be filled. */
    public boolean read(RowReader reader, RowBatch batch) {
        return reader.read(batch, sizes.batchRows(), sizes.batchBytes());
    }

    /** There may be work for readers that was not there before. */
    public void workFound() {
        workFound.run();
    }

    /**
     * Hands a batch to the writers, and with it the right to use it.
     *
     * @param writing writes it
     */
    public void write(RowBatch batch, Workers.Task<WriterSession> writing) {
        long size = batch.byteSize() + (long) BYTES_PER_VALUE * batch.columns() * batch.rows();
        writers.write(size, session -> {
            writing.run(session);
            batches.giveBack(batch);
        });
    }
}

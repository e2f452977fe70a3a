package io.github.dbslicer.dialect;

import io.github.dbslicer.row.RowBatch;

/** Rows on their way from the source. The caller owns it and must close it, which also ends the query. Not safe for several threads. */
public interface RowReader extends AutoCloseable {

    /**
     * Clears the batch and fills it with the next rows: as many as its arena takes within {@code maxBytes}, at least one.
     *
     * @param maxRows at least 1
     * @return whether there was any row
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_READ} where the source breaks off
     */
    boolean read(RowBatch batch, int maxRows, int maxBytes);

    @Override
    void close();
}

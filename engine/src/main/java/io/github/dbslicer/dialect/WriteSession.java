package io.github.dbslicer.dialect;

import io.github.dbslicer.row.RowBatch;

/** A worker's session with the target. Not safe for several threads, {@link #abort()} apart. */
public interface WriteSession extends AutoCloseable {

    /**
     * Writes rows: the first {@code projection.written()} values of each. All of them are in the target, exactly as given, when this
     * returns.
     *
     * @throws io.github.dbslicer.error.SliceException {@code TARGET_WRITE} that names table and column; none of the rows is there then
     */
    void write(Projection projection, RowBatch rows);

    /** Ends the session at once, whatever it is doing, and undoes what it has not finished. Safe for any thread. */
    void abort();

    @Override
    void close();
}

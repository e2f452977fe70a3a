package io.github.dbslicer.dialect;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;

/** A worker's session with the target. Not safe for several threads, {@link #abort()} apart. */
public interface WriteSession extends AutoCloseable {

    /**
     * Writes rows: the first {@code projection.written()} values of each. All of them are in the target, exactly as given, when this
     * returns.
     *
     * @throws io.github.dbslicer.error.SliceException {@code TARGET_WRITE} that names table and column; none of the rows is there then
     */
    void write(Projection projection, RowBatch rows);

    /**
     * Deletes the rows that have one of the keys. All of them are gone when this returns.
     *
     * @param table the target's own
     * @param keys by columns of that table; without a condition
     * @throws io.github.dbslicer.error.SliceException {@code TARGET_WRITE} where they are not as many as the keys, or cannot be deleted; all
     *     of them are there then
     */
    void delete(Table table, Lookup keys);

    /** Ends the session at once, whatever it is doing, and undoes what it has not finished. Safe for any thread. */
    void abort();

    @Override
    void close();
}

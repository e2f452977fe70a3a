package io.github.dbslicer.sample;

import java.time.Duration;

/** Hears of each table that is loaded, in order, on the thread that loads. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * A table is complete and committed.
     *
     * @param table the table's name
     * @param rows how many rows it has
     * @param elapsed the time that this table took
     */
    void tableLoaded(String table, long rows, Duration elapsed);
}

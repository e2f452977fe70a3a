package io.github.dbslicer.benchmarks;

import java.sql.SQLException;

/** One of the ways to cut the orders of the last month out of a shop. */
interface SliceWay {

    /** Makes in an empty database what the way is allowed to find ready. */
    void prepare(String target) throws SQLException;

    /** Cuts the slice into a database that was prepared. This is what is timed. */
    void cut(String target) throws SQLException;
}

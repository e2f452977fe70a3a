package io.github.dbslicer.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;

/** One of the ways to cut the orders of the last month out of a shop. */
interface SliceWay {

    /** Makes a target that holds only what the way is allowed to find ready, and returns its name. */
    String prepare() throws SQLException;

    /** Cuts the slice into a target that was prepared. This is what is timed. */
    void cut(String target) throws SQLException;

    /** A connection on which the names of the shop's tables mean those of the target. The caller closes it. */
    Connection connect(String target) throws SQLException;
}

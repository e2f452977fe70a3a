package io.github.dbslicer.benchmarks;

import java.sql.SQLException;
import java.util.Map;

/** One of the ways to get rows of a source into a target. */
interface Way {

    /** What tables of results call it. */
    String name();

    /** Makes a target that holds only what the way is allowed to find ready. Not timed. */
    Attempt prepare() throws SQLException;

    /** What the target must hold in the end, by table: found by other means. */
    Map<String, TableDigest> expected() throws SQLException;

    /** To be run once. */
    interface Attempt {

        /**
         * Gets the rows into the target. This is what is timed.
         *
         * @return what processes of its own have used
         */
        ProcessUsage run() throws SQLException;

        /** What is in the target, once it was run. */
        Map<String, TableDigest> result() throws SQLException;
    }
}

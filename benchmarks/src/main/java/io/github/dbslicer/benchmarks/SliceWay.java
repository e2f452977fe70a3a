package io.github.dbslicer.benchmarks;

import java.sql.SQLException;
import java.time.Duration;

/** One of the ways to cut the orders of the last month out of a shop. */
interface SliceWay {

    /**
     * Cuts the slice into a database and says how long that took. What the way may find ready in the database is not timed.
     *
     * @param target the name of a database that is empty
     */
    Duration cut(String target) throws SQLException;
}

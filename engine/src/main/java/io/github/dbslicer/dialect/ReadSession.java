package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.Table;
import java.util.List;

/**
 * A worker's session with the source. Read-only. One reader is open at a time. Not safe for several threads, {@link #abort()} apart.
 *
 * <p>In every SQL text given, {@code %table_name%} stands for the quoted name of the table that is read, and {@code %%} for a percent
 * sign.
 */
public interface ReadSession extends AutoCloseable {

    /**
     * Reads the rows that a filter selects, each once, in no order.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_READ} where the source rejects the query
     */
    RowReader scan(Projection projection, RowFilter filter);

    /**
     * Divides the rows that a filter selects among filters that can be read at the same time, and in any order, at about the cost of reading
     * all at once. The filter itself, alone, where that cannot be done or is not worth it.
     *
     * @param wanted about how many, at least 1
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_READ}
     */
    default List<RowFilter> parts(Projection projection, RowFilter filter, int wanted) {
        return List.of(filter);
    }

    /** {@link #scan(Projection, RowFilter)} of the rows that meet the user's SQL. */
    default RowReader scan(Projection projection, String condition) {
        return scan(projection, new RowFilter.Condition(condition));
    }

    /**
     * Reads the rows that have one of the keys, each once, in no order. Equality is the source's.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_READ} where the source rejects the query
     */
    RowReader lookup(Projection projection, Lookup lookup);

    /**
     * Counts the rows that a filter selects, reading what the source must read for it.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_READ} where the source rejects the query
     */
    long count(Table table, RowFilter filter);

    /**
     * Asks the source how it would find the rows that a filter selects, without finding them.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_READ} where the source rejects the query
     */
    ScanEstimate estimate(Table table, RowFilter filter);

    /** How many of the keys no row of the table has. */
    long countMissing(Projection projection, Lookup lookup);

    /**
     * Sums up the rows that have one of the keys, over the very values that {@link #lookup} reads, inside the server where there is one.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_READ} where the source rejects the query
     */
    Checksum checksum(Projection projection, Lookup lookup);

    /**
     * Says something to the server, so that nothing on the way takes an idle connection for dead. Not while a reader is open.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_READ} where the connection is lost
     */
    default void keepAlive() {}

    /** Ends the session at once, whatever it is doing. Safe for any thread. */
    void abort();

    @Override
    void close();
}

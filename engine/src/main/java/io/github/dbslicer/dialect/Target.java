package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a slice is written to. The order of a run: {@link #begin}, {@link #recreate} or {@link #empty}, sessions that write, then
 * {@link #complete} and {@link #finish}, or {@link #abandon} where the run fails. The caller closes it after the sessions that it opened.
 * Sessions may be opened by several threads at once; the other methods are for one thread.
 */
public interface Target extends AutoCloseable {

    /** What it is, for the user; no password. */
    String description();

    /**
     * Claims the target and records that a run begins, in place of what an earlier one has recorded. Nothing else is changed.
     *
     * @param facts of the record; {@link RunRecord#FILE} among them where no other run can go on with it
     * @return why there can be no record, so that the run could not be continued, in words for the user; empty where there is one, and where
     *     a run that fails leaves nothing to be continued
     */
    Optional<String> begin(Map<String, String> facts);

    /**
     * Drops every table, view and routine, and creates what comes before the rows.
     *
     * @throws io.github.dbslicer.error.SliceException {@code TARGET_SCHEMA} that names the definition that is refused
     */
    void recreate(SchemaScript script);

    /**
     * Removes all rows of these tables that the target has, whatever references them.
     *
     * @throws io.github.dbslicer.error.SliceException {@code TARGET_WRITE}
     */
    void empty(Collection<Table> tables);

    /**
     * How many sessions can write at the same time.
     *
     * @param wanted at least 1
     * @return at least 1
     */
    default int sessions(int wanted) {
        return wanted;
    }

    /** Opens a session for one worker. */
    WriteSession openSession();

    /**
     * Records, where there is a record, that every row is there.
     *
     * @param facts added to those of the record, in place of former ones of the same names
     */
    void complete(Map<String, String> facts);

    /**
     * Ends a run that wrote everything: creates what comes after the rows, what an earlier run has already created apart, puts back what
     * {@link #empty} took away, makes all durable and removes the record.
     *
     * @param afterRows the rest of a copied schema, indexes that are cheaper built then included, in order; where none was copied the
     *     source's {@link SourceDatabase#counters()}
     */
    void finish(List<SchemaScript.Definition> afterRows);

    /** Gives up a run that failed. Returns in what state the target is, in words for the user. */
    String abandon();

    /** In what state the target is, in words for the user, as far as that is known without a look at it. Safe for any thread. */
    String standing();

    /** Ends what it is executing for anything but a session, until {@link #abandon}. Safe for any thread. */
    void cancel();

    @Override
    void close();
}

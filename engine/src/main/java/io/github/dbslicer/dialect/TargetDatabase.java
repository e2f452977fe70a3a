package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A database that a slice is written to. The order of a run: {@link #schema()}, {@link #misfits}, {@link #begin}, {@link #recreate} or
 * {@link #empty}, sessions that write, then {@link #complete} and {@link #finish}, or {@link #abandon} where the run fails. One that goes on with an earlier run:
 * {@link #unfinished()} and {@link #resume} in place of the three. The caller closes it after the sessions that it opened. Sessions may be
 * opened by several threads at once; the other methods are for one thread.
 */
public interface TargetDatabase extends AutoCloseable {

    /** What it is, for the user: product, version and name, no password. */
    String description();

    /**
     * Whether this is the very database that the source is, however the two are spelled.
     *
     * @param source of the same dialect
     */
    boolean isSameAs(SourceDatabase source);

    /** Reads the tables that there are. */
    DatabaseSchema schema();

    /** The names of its tables that hold rows. */
    List<String> tablesWithRows();

    /**
     * Says why rows of a source's tables would not arrive as they are: tables, columns that are missing or would lose something,
     * triggers that would fire. Empty where they would.
     */
    List<String> misfits(Collection<Table> sourceTables);

    /**
     * Claims the target, so that no other run changes it until this is closed, makes sure that no session of an earlier run is still at
     * work, and reads the record that such a run has left. Empty where nothing is unfinished.
     *
     * @throws io.github.dbslicer.error.SliceException {@code TARGET_WRITE} where another run is at work, {@code TARGET_SCHEMA} where the
     *     record is another user's
     */
    Optional<RunRecord> unfinished();

    /**
     * Claims the target as {@link #unfinished()} does and records that a run begins, in place of what an earlier one has recorded. Nothing
     * else is changed.
     *
     * @param facts of the record
     * @return why there can be no record, so that the run could not be continued, in words for the user; empty where there is one, and where
     *     a run that fails leaves nothing to be continued
     */
    Optional<String> begin(Map<String, String> facts);

    /**
     * Goes on where {@link #unfinished()} found a record, with the rows that are there.
     *
     * @param phase {@code LOADING} to write and delete rows, whatever the record says: what {@link #finish} created and would
     *     see them makes way once more; {@code FINISHING} where all rows are there
     * @param sourceTables as {@link #empty} takes them
     * @param emptied those of them whose rows are removed
     * @param afterRows as {@link #finish} will take them
     */
    void resume(
            RunPhase phase,
            Collection<Table> sourceTables,
            Collection<Table> emptied,
            List<SchemaScript.Definition> afterRows);

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

    /** Has the server end what it executes for anything but a session, until {@link #abandon}. Safe for any thread. */
    void cancel();

    @Override
    void close();
}

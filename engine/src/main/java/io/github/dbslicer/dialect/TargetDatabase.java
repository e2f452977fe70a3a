package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A database that a slice is written to. Before a run begins: {@link #schema()}, {@link #misfits}. One that goes on with an earlier run has
 * {@link #unfinished()} and {@link #resume} in place of {@link #begin} and what follows it.
 */
public interface TargetDatabase extends Target {

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
}

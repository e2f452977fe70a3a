package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.Collection;
import java.util.List;

/**
 * A database that a slice is written to. The order of a run: {@link #schema()}, {@link #recreate} or {@link #misfits} and
 * {@link #empty}, sessions that write, then {@link #finish}, or {@link #abandon} where the run fails. The caller closes it after the
 * sessions that it opened. Sessions may be opened by several threads at once; the other methods are for one thread.
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

    /** Opens a session for one worker. */
    WriteSession openSession();

    /**
     * Ends a run that wrote everything: creates what comes after the rows, puts back what {@link #empty} took away, and makes all durable.
     *
     * @param afterRows the rest of a copied schema, indexes that are cheaper built then included, in order; where none was copied the
     *     source's {@link SourceDatabase#counters()}
     */
    void finish(List<SchemaScript.Definition> afterRows);

    /** Gives up a run that failed. Returns in what state the target is, in words for the user. */
    String abandon();

    @Override
    void close();
}

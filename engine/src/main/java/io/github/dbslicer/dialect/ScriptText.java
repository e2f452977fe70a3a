package io.github.dbslicer.dialect;

import io.github.dbslicer.row.RowBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A slice as a script that the client which comes with a kind of database executes as it is: {@link #opening()}, rows, {@link #closing}. In UTF-8. What
 * is in it means the same wherever it is loaded, and nothing in names, definitions or rows is taken for a command of the client. The client ends at
 * the first statement that is refused. Holds no state of its own; safe for several threads.
 */
public interface ScriptText {

    /** How to load a script, for the user: {@code mysql DATABASE < FILE}. */
    String usage();

    /** What stands before all rows: settings and definitions. */
    String opening();

    /**
     * Writes rows as statements that are whole in themselves, in any order with those of other rows: the first {@code projection.written()} values of
     * each.
     *
     * @return how long the longest statement is, in bytes; 0 where that matters to nobody
     * @throws io.github.dbslicer.error.SliceException {@code TARGET_WRITE} that names table and column where a value cannot be had again by a script
     */
    long rows(Projection projection, RowBatch rows, OutputStream out) throws IOException;

    /** What stands behind all rows: definitions, and the settings as they were before. */
    String closing(List<SchemaScript.Definition> afterRows);

    /**
     * What client and server must have for a statement of this length, in words for the user, in ASCII and in at most {@link #REMARK_LENGTH} characters;
     * empty where they take any.
     */
    String remark(long longestStatement);

    int REMARK_LENGTH = 300;
}

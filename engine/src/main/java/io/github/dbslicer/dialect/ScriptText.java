package io.github.dbslicer.dialect;

import io.github.dbslicer.row.RowBatch;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Slices as scripts that the client which comes with a kind of database executes as they are. In UTF-8, but for bytes that only that client reads.
 * Holds no state; safe for several threads.
 */
public interface ScriptText {

    /** What stands before all else: the settings under which the rest means what it is to mean. */
    String opening();

    /** A definition, with all that the client needs around it. */
    String definition(SchemaScript.Definition definition);

    /** Rows as statements that are whole in themselves, in any order with those of other rows. */
    void rows(Projection projection, RowBatch rows, OutputStream out) throws IOException;

    /** What stands behind the last row, before the definitions that come after rows. */
    String afterRows();

    /** What stands behind all else. */
    String closing();
}

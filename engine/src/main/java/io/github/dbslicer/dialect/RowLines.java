package io.github.dbslicer.dialect;

import io.github.dbslicer.row.RowBatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Rows as lines of text that lose nothing: values with tabs between them, a newline behind each row, NULL as {@code \N}, a backslash before what
 * would be taken for one of these. Holds no state; safe for several threads.
 */
public interface RowLines {
    /**
     * How many bytes {@link #write} writes.
     *
     * @param columns the first so many values of each row count
     */
    long length(RowBatch rows, int columns);

    /** Writes rows: the first so many values of each; an empty line for a row of none. */
    void write(RowBatch rows, int columns, OutputStream out) throws IOException;

    /**
     * Reads what {@link #write} has written, into batches of as many columns; of one, which is empty, where there were none. What is no such text
     * ends it with a {@code SliceException}, {@code SOURCE_FILE}.
     *
     * @param lines the caller's to close
     */
    RowReader read(InputStream lines);
}

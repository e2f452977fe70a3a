package io.github.dbslicer.file.pack;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** A pack that has been found to be whole. Safe for several threads, {@link #close()} apart. */
public final class Pack implements AutoCloseable {
    private Pack() {}

    /**
     * Opens a pack once every byte of it is known to be as it was written.
     *
     * @throws SliceException {@code SOURCE_FILE} that names the damage, or what the file is instead
     */
    public static Pack open(Path path) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps what a pipe brings in a temporary file until this is closed, and opens that.
     *
     * @param name what users know the pipe by
     * @throws SliceException {@code SOURCE_FILE} that names the damage, or what came instead
     */
    public static Pack spool(InputStream pipe, String name) {
        throw new UnsupportedOperationException();
    }

    /** What it says of itself. */
    public Manifest manifest() {
        throw new UnsupportedOperationException();
    }

    /** The source's tables, those without rows included. */
    public DatabaseSchema schema() {
        throw new UnsupportedOperationException();
    }

    /** The source's definitions. */
    public SchemaScript script() {
        throw new UnsupportedOperationException();
    }

    /** The references that hold between the rows: declared ones and those of the rules. */
    public List<Relation> relations() {
        throw new UnsupportedOperationException();
    }

    /** All rows, table by table. */
    public List<PackPart> parts() {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens the lines of a part, for {@link io.github.dbslicer.dialect.Dialect#lines()} of the source's kind. Whoever reads to the end knows that they are
     * as they were written; a stream that finds otherwise ends with a {@code SliceException}, {@code SOURCE_FILE}. The stream is for one thread and the
     * caller's to close.
     */
    public InputStream open(PackPart part) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // Nothing is open yet.
    }
}

package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.DatabaseSchema;

/**
 * A database that rows are read from. The caller closes it after the sessions that it opened. Sessions may be opened by several threads
 * at once; the other methods are for one thread.
 */
public interface SourceDatabase extends AutoCloseable {

    /** What it is, for the user: product, version and name, no password. */
    String description();

    /**
     * Reads the tables, keys and declared relations.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_SCHEMA}
     */
    DatabaseSchema schema();

    /**
     * Reads the definitions that a target needs to hold the same objects.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_SCHEMA} where one of them cannot be read: names it and the privilege
     */
    SchemaScript schemaScript(SchemaScope scope);

    /**
     * Opens a read-only session for one worker.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_CONNECTION}
     */
    ReadSession openSession();

    @Override
    void close();
}

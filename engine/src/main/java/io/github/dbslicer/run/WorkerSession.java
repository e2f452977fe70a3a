package io.github.dbslicer.run;

/** What a worker has a database to itself by. For one thread at a time, {@link #abort()} apart. */
public interface WorkerSession extends AutoCloseable {

    /** Opens it where it is not open yet. */
    void open();

    /** Safe for any thread. */
    boolean isOpen();

    /** For a worker without work. */
    void keepAlive();

    /** Ends it at once. Safe for any thread. */
    void abort();

    @Override
    void close();
}

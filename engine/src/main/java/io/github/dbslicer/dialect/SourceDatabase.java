package io.github.dbslicer.dialect;

import java.nio.file.Path;
import java.util.Optional;

/** A database that rows are read from. The caller closes it after the sessions that it opened. */
public interface SourceDatabase extends SourceCatalog, SourceStatistics, SourceSessions, AutoCloseable {

    /** What it is, for the user: product, version and name, no password. */
    String description();

    /** What it is, for whoever is given a file of it: product, version and name, without the way there. */
    String origin();

    /** What tells this database from every other, whatever names or tunnels lead to it, and stays over restarts; no password. */
    String identity();

    /** The file that it is; empty where it is with a server. */
    default Optional<Path> localFile() {
        return Optional.empty();
    }

    @Override
    void close();
}

package io.github.dbslicer.dialect;

import java.time.Duration;

/** Tells how much a source has to do. Safe for several threads. */
public interface SourceLoad {

    /**
     * How many statements it executes now, those of this program included.
     *
     * @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION} where this kind of database has no such thing;
     *     {@code SOURCE_CONNECTION} that names the privilege where the user may not know
     */
    int runningThreads();

    /**
     * How far it is behind the server that it copies, or the farthest of those that copy it behind it, where it can tell.
     *
     * @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION} where there is no such thing; {@code SOURCE_CONNECTION} that
     *     names the privilege where the user may not know
     */
    Duration replicationLag();
}

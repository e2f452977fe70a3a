package io.github.dbslicer.dialect;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.time.Duration;

/** Of a database that cannot tell. */
public final class UnknownLoad implements SourceLoad {
    @Override
    public int runningThreads() {
        throw refused("max_running_threads");
    }

    @Override
    public Duration replicationLag() {
        throw refused("max_replication_lag");
    }

    private static SliceException refused(String key) {
        return new SliceException(
                ErrorCode.CONFIGURATION,
                "courtesy: " + key + ": this kind of database has no such thing. Remove the key.");
    }
}

package io.github.dbslicer.dialect;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run that has not finished has left in its target.
 *
 * @param facts what the run was about, by names that are its own affair: at most 500 characters each, and as many for the values
 */
public record RunRecord(RunPhase phase, SortedMap<String, String> facts) {
    /** The table that it is in. It is none of the target's tables, and no source's may have its name. */
    public static final String TABLE = "dbslicer_run";

    /** The fact that names the file which a run loads. Such a run is begun anew where it has failed; none goes on with it. */
    public static final String FILE = "file";

    public RunRecord {
        facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** The file that the run loads; empty where it has another source. */
    public Optional<String> file() {
        return Optional.ofNullable(facts.get(FILE));
    }
}

package io.github.dbslicer.dialect;

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

    public RunRecord {
        facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}

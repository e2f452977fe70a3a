package io.github.dbslicer.benchmarks;

import java.util.List;
import java.util.OptionalLong;

/**
 * What was measured.
 *
 * @param rows that the one way got
 * @param otherRows that the other way got
 * @param differences tables that were not as they had to be, in words
 */
record Outcome(Contest contest, List<Pair> pairs, long rows, long otherRows, List<String> differences) {
    Outcome {
        pairs = List.copyOf(pairs);
        differences = List.copyOf(differences);
    }

    /** Two runs that followed each other. */
    record Pair(Run one, Run other) {
        double ratio() {
            return one.seconds() / other.seconds();
        }
    }

    /** Seconds of the one way. */
    Spread one() {
        return Spread.of(pairs, pair -> pair.one().seconds());
    }

    /** Seconds of the other way. */
    Spread other() {
        return Spread.of(pairs, pair -> pair.other().seconds());
    }

    Spread ratio() {
        return Spread.of(pairs, Pair::ratio);
    }

    /** The most that the one way's process had in memory in any run; empty where that is not known. */
    OptionalLong residentBytes() {
        return pairs.stream()
                .flatMapToLong(pair -> pair.one().usage().residentBytes().stream())
                .max();
    }
}

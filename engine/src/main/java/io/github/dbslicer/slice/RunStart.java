package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.RunPhase;
import java.util.Optional;

/**
 * Where a run begins.
 *
 * @param facts for its record
 * @param unfinished what it goes on with; empty where it begins anew
 */
record RunStart(RunFacts facts, Optional<Unfinished> unfinished) {

    Optional<FormerRows> former() {
        return unfinished.flatMap(Unfinished::former);
    }

    RunPhase phase() {
        return unfinished.map(Unfinished::phase).orElse(RunPhase.CLEARING);
    }
}

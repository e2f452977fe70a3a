package io.github.dbslicer.explain;

import java.util.List;

/** A way from a seed to the row that was asked for. */
record Chain(SeenRow seed, List<Step> steps) {
    Chain {
        steps = List.copyOf(steps);
    }
}

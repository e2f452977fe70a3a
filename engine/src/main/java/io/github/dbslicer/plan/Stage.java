package io.github.dbslicer.plan;

import java.util.List;
import java.util.Set;

/**
 * Selections that are worked on together: one, or several that follow each other in a cycle.
 *
 * @param number from 0, in an order in which every stage comes after those it needs
 * @param cyclic whether it repeats until no new key appears
 * @param after the numbers of the stages that must be done before
 */
public record Stage(int number, List<Selection> selections, boolean cyclic, Set<Integer> after) {
    public Stage {
        selections = List.copyOf(selections);
        after = Set.copyOf(after);
    }
}

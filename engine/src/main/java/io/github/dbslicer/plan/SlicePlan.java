package io.github.dbslicer.plan;

import java.util.List;
import java.util.Set;

/**
 * What a slice consists of and in which order it is found. Plain data that names no database product.
 *
 * @param follows all that lead from one selection of the plan to another
 * @param stages in order
 * @param written the selections whose rows are written: the slice's, and the seeds of the tables in scope
 */
public record SlicePlan(List<Follow> follows, List<Stage> stages, Set<Selection> written) {

    public SlicePlan {
        follows = List.copyOf(follows);
        stages = List.copyOf(stages);
        written = Set.copyOf(written);
    }

    /** The follows that start from a selection. */
    public List<Follow> from(Selection selection) {
        return follows.stream()
                .filter(follow -> follow.from().equals(selection))
                .toList();
    }

    /** The follows that lead to a selection. */
    public List<Follow> to(Selection selection) {
        return follows.stream().filter(follow -> follow.to().equals(selection)).toList();
    }
}

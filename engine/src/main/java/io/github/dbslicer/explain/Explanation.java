package io.github.dbslicer.explain;

import java.util.List;

/** Whether a row is in the slice, and why. */
public sealed interface Explanation {
    /** The row that was asked for. */
    RowName row();

    /**
     * It is.
     *
     * @param seed that it is reached from by no more references than from any other
     * @param steps the references from the seed to the row; empty where the row is the seed
     */
    record InSlice(RowName row, Seed seed, List<Step> steps) implements Explanation {
        public InSlice {
            steps = List.copyOf(steps);
        }
    }

    /**
     * It is not.
     *
     * @param rule of its table, which does not select it
     * @param inScope whether the rule counts: not where {@code --tables} leaves its table out
     * @param references all that lead to the row, and who has them
     */
    record Outside(RowName row, Rule rule, boolean inScope, List<Referring> references) implements Explanation {
        public Outside {
            references = List.copyOf(references);
        }
    }
}

package io.github.dbslicer.mask.fake;

import java.util.List;

/** One of several parts, each as likely as the other. */
record OneOf(List<Part> parts) implements Part {
    OneOf {
        parts = List.copyOf(parts);
    }

    @Override
    public void write(Dice dice, Candidate candidate) {
        parts.get(dice.below(parts.size())).write(dice, candidate);
    }
}

package io.github.dbslicer.mask.fake;

import java.util.List;

/** Parts one after the other. */
record Sequence(List<Part> parts) implements Part {
    Sequence {
        parts = List.copyOf(parts);
    }

    static Sequence of(Part... parts) {
        return new Sequence(List.of(parts));
    }

    @Override
    public void write(Dice dice, Candidate candidate) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).write(dice, candidate);
        }
    }
}

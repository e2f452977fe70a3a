package io.github.dbslicer.mask.fake;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.mask.MaskedValue;
import io.github.dbslicer.mask.OriginalValue;
import io.github.dbslicer.mask.ValueMask;
import org.jspecify.annotations.Nullable;

/**
 * Draws fakes until one fits and is not the original. A column with more room gets the same fake where the first one fits both, which no choice
 * among those alone that fit would give.
 */
final class FakeMask implements ValueMask {
    /** At least half of the texts fit, so that nobody sees so many fail. */
    private static final int MOST_TRIES = 1_000;

    private final Part part;
    private final Room room;
    private final Candidate candidate;
    private @Nullable Dice dice;

    FakeMask(Part part, Room room) {
        this.part = part;
        this.room = room;
        this.candidate = new Candidate(room.encoding());
    }

    @Override
    public void mask(OriginalValue original, MaskedValue masked) {
        Dice begun = begun(original);
        for (int i = 0; i < MOST_TRIES; i++) {
            candidate.clear();
            part.write(begun, candidate);
            if (candidate.fits(room) && !candidate.equalsButForCase(original)) {
                candidate.give(masked);
                return;
            }
        }
        throw new SliceException(ErrorCode.INTERNAL, "No fake was found that fits the column and is not the original.");
    }

    private Dice begun(OriginalValue original) {
        Dice begun = dice;
        if (begun == null) {
            begun = new Dice(original.draws());
            dice = begun;
        } else {
            begun.begin(original.draws());
        }
        return begun;
    }
}

package io.github.dbslicer.mask;

import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import java.util.List;
import java.util.Optional;

/** Masks the values of one column: first makes the new value of a row, then puts it in its place. For one thread. */
final class MaskedColumn {
    private final Place place;
    private final List<Choice> choices;
    private final NewValue value = new NewValue();
    private final ByteArray stands = new ByteArray();
    private boolean changed;

    MaskedColumn(Place place, List<Choice> choices) {
        this.place = place;
        this.choices = List.copyOf(choices);
    }

    /**
     * Where the values are.
     *
     * @param name table and column, for the user
     * @param position in a row
     */
    record Place(String name, int position, RowText text) {}

    /**
     * One way of masking a value, opened for one thread.
     *
     * @param condition where in a row it stands whether it is this one; negative where it always is
     * @param check sees to it that different values get different ones, where that is asked
     */
    record Choice(
            int condition,
            boolean maskEmpty,
            CurrentValue original,
            ValueMask mask,
            Optional<UniqueProof.Check> check) {
        private boolean holds(RowBatch rows, int row) {
            return condition < 0 || rows.length(row, condition) == 1 && rows.data()[rows.start(row, condition)] == '1';
        }
    }

    /** Makes the value that is to take the place of a row's; nothing is changed yet. */
    void make(RowBatch rows, int row) {
        changed = false;
        if (rows.isNull(row, place.position)) {
            return;
        }
        // By numbers: nothing is made for a value that is gone with it.
        for (int index = 0; index < choices.size(); index++) {
            if (choices.get(index).holds(rows, row)) {
                make(choices.get(index), rows, row);
                return;
            }
        }
    }

    private void make(Choice choice, RowBatch rows, int row) {
        try {
            choice.original.take(rows, row, place.position);
            if (choice.original.length() == 0 && !choice.maskEmpty) {
                return;
            }
            value.begin(choice.original.storageClass());
            choice.mask.mask(choice.original, value);
            changed = true;
            if (choice.check.isPresent() && !value.isNull()) {
                choice.check.get().add(choice.original, value.bytes(), 0, value.length());
            }
        } catch (SliceException refused) {
            throw new SliceException(refused.code(), place.name + ": " + refused.getMessage(), refused);
        } catch (RuntimeException defect) {
            // Its message may hold the value.
            throw new SliceException(
                    ErrorCode.INTERNAL,
                    place.name + ": its mask failed with " + defect.getClass().getName(),
                    new IllegalStateException(defect.getClass().getName()));
        }
    }

    /** Ends a batch. */
    void finish() {
        choices.forEach(choice -> choice.check.ifPresent(UniqueProof.Check::finish));
    }

    /** Puts the value that was made in its place. */
    void put(RowBatch rows, int row) {
        if (!changed) {
            return;
        }
        if (value.isNull()) {
            rows.replaceByNull(row, place.position);
        } else if (place.text.isPlain(value.bytes(), 0, value.length())) {
            rows.replace(row, place.position, value.bytes(), 0, value.length(), value.storageClass());
        } else {
            stands.clear();
            place.text.toRow(value.bytes(), 0, value.length(), stands);
            rows.replace(row, place.position, stands.data(), 0, stands.length(), value.storageClass());
        }
    }
}

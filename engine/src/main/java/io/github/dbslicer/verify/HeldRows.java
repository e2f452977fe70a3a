package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.HeldForm;
import io.github.dbslicer.row.RowBatch;
import java.util.ArrayList;
import java.util.List;

/** Puts some values of rows side by side, in the form in which those of both databases are the same bytes where they are the same. */
final class HeldRows {
    private final List<Integer> positions = new ArrayList<>();
    private final List<HeldForm> forms = new ArrayList<>();

    /** One value more, that stands there in the rows. */
    void add(int position, HeldForm form) {
        positions.add(position);
        forms.add(form);
    }

    /** The values that were added, in that order. */
    RowBatch of(RowBatch rows) {
        RowBatch held = new RowBatch(Math.max(1, positions.size()));
        for (int row = 0; row < rows.rows(); row++) {
            for (int index = 0; index < positions.size(); index++) {
                forms.get(index).append(rows, row, positions.get(index), held);
            }
        }
        return held;
    }
}

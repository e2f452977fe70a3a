package io.github.dbslicer.mask;

import io.github.dbslicer.row.RowBatch;
import java.util.List;

/** The values of a row that decide the choice in place of the one that is masked. For one thread. */
final class ChoosingValues {
    private static final int NULL = -1;

    private final List<PlainForm> forms;
    private final int[] positions;

    /** @param positions of them in a row, one for each form */
    ChoosingValues(List<PlainForm> forms, int[] positions) {
        this.forms = List.copyOf(forms);
        this.positions = positions.clone();
    }

    boolean isEmpty() {
        return forms.isEmpty();
    }

    void update(KeyedHash hash, RowBatch rows, int row) {
        for (int index = 0; index < positions.length; index++) {
            if (rows.isNull(row, positions[index])) {
                hash.updateLength(NULL);
            } else {
                PlainForm form = forms.get(index);
                form.take(rows, row, positions[index]);
                hash.updateLength(form.length());
                hash.update(form.bytes(), form.start(), form.length());
            }
        }
    }
}

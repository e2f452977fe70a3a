package io.github.dbslicer.mask;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.error.Location;
import io.github.dbslicer.schema.Column;
import java.util.List;

/**
 * A mask that the rules file asks for, by a kind that is known.
 *
 * @param column which it is given to
 * @param by the columns that decide in place of the value; empty for the value
 * @param unique whether different values are to get different ones
 * @param maskEmpty whether empty texts are masked, too
 * @param label the same of those that the file spells alike but for what decides and what becomes of empty texts
 */
record AskedMask(
        ColumnId column,
        MaskSpec spec,
        MaskKind kind,
        List<Column> by,
        boolean unique,
        boolean maskEmpty,
        String label) {
    AskedMask {
        by = List.copyOf(by);
    }

    Location location() {
        return spec.location();
    }

    /** As it is spelled, for messages. */
    String words() {
        return maskEmpty ? label + " with 'empty: mask'" : label;
    }

    /** Whether both make the same of the same values. */
    boolean alike(AskedMask other) {
        return label.equals(other.label) && maskEmpty == other.maskEmpty;
    }
}

package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.List;

/**
 * What is read of a table's rows: first the values that are written to the target, in the order of the table, then those that only the
 * engine needs.
 *
 * @param outputs at least one
 * @param written how many of the outputs are written; 0 where the rows are only mined for keys, and where the table has no column that can
 *     be written
 */
public record Projection(Table table, List<Output> outputs, int written) {

    public Projection {
        outputs = List.copyOf(outputs);
        if (written > outputs.size()) {
            throw new IllegalArgumentException("more values written than read");
        }
    }

    /** The outputs that are written; each belongs to a column. */
    public List<Output> writtenOutputs() {
        return outputs.subList(0, written);
    }

    /** The columns that are written, in the order of the outputs. */
    public List<Column> writtenColumns() {
        return writtenOutputs().stream().map(Projection::column).toList();
    }

    /** The column that a written output belongs to. */
    public static Column column(Output output) {
        if (output instanceof Output.Value value) {
            return value.column();
        }
        if (output instanceof Output.Plain plain) {
            return plain.column();
        }
        if (output instanceof Output.Original original) {
            return original.column();
        }
        if (output instanceof Output.Mask mask) {
            return mask.column();
        }
        throw new IllegalArgumentException("a condition is not written");
    }
}

package io.github.dbslicer.run;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.schema.Column;
import java.util.ArrayList;
import java.util.List;

/** Gathers which values of a row are read, each once, and where they stand. */
public final class OutputList {
    private final List<Output> outputs = new ArrayList<>();

    public OutputList(List<Output> first) {
        outputs.addAll(first);
    }

    public int position(Output output) {
        int known = outputs.indexOf(output);
        if (known < 0) {
            outputs.add(output);
            return outputs.size() - 1;
        }
        return known;
    }

    public int[] positions(List<Column> columns) {
        return columns.stream()
                .mapToInt(column -> position(new Output.Value(column)))
                .toArray();
    }

    /** A row without any value is read as one that says it is there. */
    public List<Output> outputs() {
        return outputs.isEmpty() ? List.of(new Output.Condition("1 = 1")) : List.copyOf(outputs);
    }
}

package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers which values of a table's rows are read and where in a row they stand: those written, then what keys and conditions need
 * besides. A key is always made of the source's values, never of masked ones.
 */
final class RowShape {
    private final Table table;
    private final List<Output> outputs = new ArrayList<>();
    private final Map<Output, Integer> positions = new HashMap<>();
    private final int written;

    private RowShape(Table table, List<Output> writtenOutputs) {
        this.table = table;
        writtenOutputs.forEach(this::position);
        this.written = outputs.size();
    }

    /**
     * @param sqlMasks SQL by column
     * @param masks what is masked once it is read
     */
    static RowShape written(Table table, Map<String, String> sqlMasks, RowMasks masks) {
        return new RowShape(
                table,
                table.writableColumns().stream()
                        .map(column -> masks.masks(table.id(), column.name())
                                ? new Output.Original(column)
                                : written(column, sqlMasks))
                        .toList());
    }

    /** Rows that are only mined for keys. */
    static RowShape unwritten(Table table) {
        return new RowShape(table, List.of());
    }

    private static Output written(Column column, Map<String, String> sqlMasks) {
        String mask = sqlMasks.get(column.name());
        return mask == null ? new Output.Value(column) : new Output.Mask(column, mask);
    }

    /** Where the source's values of these columns stand. */
    int[] positions(List<Column> columns) {
        return columns.stream()
                .mapToInt(column -> position(new Output.Value(column)))
                .toArray();
    }

    /** Where it stands whether a condition holds. */
    int condition(String expression) {
        return position(new Output.Condition(expression));
    }

    /** Where an output stands, which is read from now on. */
    int position(Output output) {
        return positions.computeIfAbsent(output, added -> {
            outputs.add(added);
            return outputs.size() - 1;
        });
    }

    /** What was gathered until now. A row without any value is read as one that says it is there. */
    Projection projection() {
        if (outputs.isEmpty()) {
            condition("1 = 1");
        }
        return new Projection(table, outputs, written);
    }
}

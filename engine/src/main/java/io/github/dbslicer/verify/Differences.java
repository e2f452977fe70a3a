package io.github.dbslicer.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What of the values of one row is not as it should be. */
final class Differences {
    private final Map<Finding.Kind, List<String>> columns = new EnumMap<>(Finding.Kind.class);

    void add(Finding.Kind kind, ColumnPair column) {
        columns.computeIfAbsent(kind, first -> new ArrayList<>())
                .add(column.source().name());
    }

    void forEach(BiConsumer<Finding.Kind, List<String>> action) {
        columns.forEach(action);
    }
}

package io.github.dbslicer.draft;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.ValueKind;
import java.util.Comparator;
import java.util.List;

/** Finds out how many rows tables have: small ones are counted, of large ones the source's statistics are taken. */
final class RowCounter {
    /** Statistics of tables as small as this are not trusted: a table may be said to be empty that was filled a minute ago. */
    private static final int SMALL = 20_000;
    /** Where there are no statistics, so many rows are counted. */
    private static final int MOST = 100_000;

    private final Questions questions;

    RowCounter(Questions questions) {
        this.questions = questions;
    }

    RowCount count(Table table) {
        long estimated = table.estimatedRows();
        if (estimated > SMALL || table.columns().isEmpty()) {
            return new RowCount(estimated, false);
        }
        int limit = estimated == 0 ? MOST : SMALL * 2;
        long counted = upTo(table, "1 = 1", limit);
        boolean exact = counted < limit && !questions.unread().contains(table.id());
        return new RowCount(exact ? counted : Math.max(counted, estimated), exact);
    }

    /** How many rows meet a condition; at most {@code limit}. */
    long upTo(Table table, String condition, int limit) {
        return questions.read(table, List.of(narrowest(table)), condition, limit, rows -> {});
    }

    private static Column narrowest(Table table) {
        return table.columns().stream()
                .min(Comparator.comparing((Column column) -> !column.kind().isInteger())
                        .thenComparing(column -> column.kind() != ValueKind.TEMPORAL)
                        .thenComparing(column -> !table.identity().contains(column)))
                .orElseThrow();
    }
}

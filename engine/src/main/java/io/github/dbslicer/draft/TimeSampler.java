package io.github.dbslicer.draft;

import io.github.dbslicer.dialect.RuleSql;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds the column that tells best when rows of a table came to be, by its name and by some of its values. */
final class TimeSampler {
    /** Of tables as small as this every value is looked at. */
    private static final int WHOLE = 20_000;

    private static final int RANGES = 64;
    private static final int ROWS_PER_RANGE = 50;
    private static final int CANDIDATES = 8;
    /** A rule that can take all or one of two halves is none. */
    private static final int LEAST_DAYS = 3;

    private final Questions questions;
    private final RuleSql sql;
    private final LocalDate today;

    TimeSampler(Questions questions, RuleSql sql, LocalDate today) {
        this.questions = questions;
        this.sql = sql;
        this.today = today;
    }

    /**
     * Empty where no column does.
     *
     * @param byChange whether the day of the last change will do, which a whole table may have in common with its last migration
     */
    Optional<TimeColumn> find(TableFacts facts, boolean byChange) {
        List<Column> columns = candidates(facts.table(), byChange);
        if (columns.isEmpty() || facts.rows() == 0) {
            return Optional.empty();
        }
        List<TimeValues> values =
                columns.stream().map(column -> new TimeValues(today)).toList();
        read(facts, columns, values);
        return IntStream.range(0, columns.size())
                .mapToObj(index -> values.get(index).of(columns.get(index)))
                .flatMap(Optional::stream)
                .filter(column -> column.spread().distinct() >= LEAST_DAYS)
                .findFirst();
    }

    /** The best first; those that tell the last change alone come behind all others. */
    private static List<Column> candidates(Table table, boolean byChange) {
        Map<Column, Integer> scores = new LinkedHashMap<>();
        table.columns().forEach(column -> {
            OptionalInt score = TimeNames.score(table, column);
            if (score.isPresent() && (byChange || !TimeNames.tellsChange(score.getAsInt()))) {
                scores.put(column, score.getAsInt());
            }
        });
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Column, Integer>comparingByValue().reversed())
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void read(TableFacts facts, List<Column> columns, List<TimeValues> values) {
        Table table = facts.table();
        Optional<Column> key = facts.rows() > WHOLE ? facts.countingKey() : Optional.empty();
        Optional<KeySpan> span = key.flatMap(column -> KeySpan.read(questions, sql, table, column));
        if (key.isEmpty() || span.isEmpty()) {
            readSome(table, columns, values, "1 = 1", WHOLE);
            return;
        }
        // Ranges of keys are read by the key's index, wherever in the table they are; the last one ends with the last
        // row.
        BigInteger width = span.get()
                .width()
                .multiply(BigInteger.valueOf(ROWS_PER_RANGE))
                .divide(BigInteger.valueOf(facts.rows()))
                .max(BigInteger.valueOf(ROWS_PER_RANGE));
        String name = sql.column(key.get().name());
        for (int range = 1; range <= RANGES; range++) {
            BigInteger end = span.get().at(range, RANGES);
            readSome(
                    table,
                    columns,
                    values,
                    name + " >= " + end.subtract(width) + " AND " + name + " < " + end,
                    ROWS_PER_RANGE);
        }
    }

    private void readSome(Table table, List<Column> columns, List<TimeValues> values, String condition, int rows) {
        questions.read(table, columns, condition, rows, batch -> {
            for (int row = 0; row < batch.rows(); row++) {
                for (int column = 0; column < values.size(); column++) {
                    values.get(column).add(batch, row, column);
                }
            }
        });
    }
}

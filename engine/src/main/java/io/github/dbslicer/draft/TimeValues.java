package io.github.dbslicer.draft;

import io.github.dbslicer.dialect.TimeForm;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Days that values of a column tell, in whichever form they do. Holds nothing else of them. */
final class TimeValues {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(\\D.*)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{9,13}");
    private static final int DATE_LENGTH = 10;
    private static final int LONGEST = 40;
    private static final long SECONDS_PER_DAY = 86_400;
    /** 1980, so that numbers of something else are hardly ever taken for times. */
    private static final long EARLIEST = LocalDate.of(1980, 1, 1).toEpochDay();
    /** Values that stand for "never" are no days on which rows came to be. */
    private static final int DAYS_AHEAD = 366;

    private final long latest;
    private final Map<TimeForm, LongStream.Builder> days = new EnumMap<>(TimeForm.class);
    private final Map<TimeForm, Integer> counts = new EnumMap<>(TimeForm.class);
    private int rows;

    TimeValues(LocalDate today) {
        this.latest = today.toEpochDay() + DAYS_AHEAD;
    }

    void add(RowBatch batch, int row, int column) {
        rows++;
        if (batch.isNull(row, column) || batch.length(row, column) > LONGEST) {
            return;
        }
        String value =
                new String(batch.data(), batch.start(row, column), batch.length(row, column), StandardCharsets.UTF_8);
        if (DATE.matcher(value).matches()) {
            addDate(value.substring(0, DATE_LENGTH));
        } else if (DIGITS.matcher(value).matches()) {
            addNumber(Long.parseLong(value));
        }
    }

    private void addDate(String text) {
        try {
            add(TimeForm.DATE, LocalDate.parse(text).toEpochDay());
        } catch (DateTimeException noDay) {
            // Databases hold days that there are not, such as those of the month 0. Nothing follows from them.
            return;
        }
    }

    private void addNumber(long number) {
        long day = number / SECONDS_PER_DAY;
        if (day >= EARLIEST && day <= latest) {
            add(TimeForm.SECONDS, day);
        } else if (day / 1_000 >= EARLIEST && day / 1_000 <= latest) {
            add(TimeForm.MILLISECONDS, day / 1_000);
        }
    }

    private void add(TimeForm form, long day) {
        if (day <= latest) {
            days.computeIfAbsent(form, any -> LongStream.builder()).add(day);
            counts.merge(form, 1, Integer::sum);
        }
    }

    /** Empty where less than half of the rows tell a day in the same form. */
    Optional<TimeColumn> of(Column column) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() * 2 >= rows)
                .map(Map.Entry::getKey)
                .findFirst()
                .flatMap(form -> Optional.ofNullable(days.get(form)).map(values -> {
                    TimeSpread spread = new TimeSpread(values.build().toArray());
                    return new TimeColumn(column, form, spread, (double) spread.values() / rows);
                }));
    }
}

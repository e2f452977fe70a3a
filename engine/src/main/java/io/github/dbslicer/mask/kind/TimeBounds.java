package io.github.dbslicer.mask.kind;

import java.time.LocalDate;
import java.util.OptionalLong;

/** Times that databases have room for, from those of the narrowest type on: a shifted time stays within those that the original was within. */
enum TimeBounds {
    /** Timestamps of 32 bits, whatever the zone. */
    UNIX(LocalDate.of(1970, 1, 1), LocalDate.of(2038, 1, 19)),
    /** Four digits of a year. */
    FOUR_DIGITS(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1)),
    /** PostgreSQL's timestamps. */
    WIDEST(LocalDate.of(-4712, 1, 1), LocalDate.of(294_276, 1, 1));

    private final long first;
    private final long last;

    /**
     * @param first the day before the first whole one
     * @param last the day after the last whole one
     */
    TimeBounds(LocalDate first, LocalDate last) {
        this.first = first.toEpochDay() * Shift.DAY;
        this.last = last.toEpochDay() * Shift.DAY;
    }

    /** What a time is to be moved by: as it was drawn or, where it would leave the bounds, as much the other way. Empty where neither will do. */
    static OptionalLong fitting(long from, long seconds) {
        for (TimeBounds bounds : values()) {
            if (from >= bounds.first && from < bounds.last + Shift.DAY) {
                if (bounds.has(from + seconds)) {
                    return OptionalLong.of(seconds);
                }
                if (bounds.has(from - seconds)) {
                    return OptionalLong.of(-seconds);
                }
            }
        }
        return OptionalLong.empty();
    }

    private boolean has(long time) {
        return time >= first + Shift.DAY && time < last;
    }
}

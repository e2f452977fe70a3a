package io.github.dbslicer.parquet;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates and times in the form that common types have. */
final class CalendarText {
    static final String DAYS = "days of the calendar in the years 1 to 9999";
    static final String TIMES = "times of a day, to the microsecond";
    static final String MOMENTS = DAYS + " with times, to the microsecond";

    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 8;
    private static final int FRACTION_DIGITS = 6;
    private static final long DAY = 86_400_000_000L;

    private CalendarText() {}

    /** Days since 1970 of {@code 2024-02-29}. */
    static int days(byte[] text, int length) throws UnfitValue {
        if (length != DATE_LENGTH) {
            throw new UnfitValue(DAYS);
        }
        return day(text, DAYS);
    }

    /** Microseconds since midnight of {@code 23:59:59.123456}. */
    static long time(byte[] text, int length) throws UnfitValue {
        return micros(text, 0, length, TIMES);
    }

    /** Microseconds since 1970 of {@code 2024-02-29 23:59:59.123456}. */
    static long moment(byte[] text, int length) throws UnfitValue {
        if (length <= DATE_LENGTH || text[DATE_LENGTH] != ' ') {
            throw new UnfitValue(MOMENTS);
        }
        return day(text, MOMENTS) * DAY + micros(text, DATE_LENGTH + 1, length, MOMENTS);
    }

    private static int day(byte[] text, String held) throws UnfitValue {
        if (text[4] != '-' || text[7] != '-') {
            throw new UnfitValue(held);
        }
        int year = number(text, 0, 4, held);
        if (year == 0) {
            throw new UnfitValue(held);
        }
        try {
            return (int) LocalDate.of(year, number(text, 5, 7, held), number(text, 8, DATE_LENGTH, held))
                    .toEpochDay();
        } catch (DateTimeException none) {
            throw new UnfitValue(held);
        }
    }

    private static long micros(byte[] text, int start, int end, String held) throws UnfitValue {
        if (end - start < TIME_LENGTH || text[start + 2] != ':' || text[start + 5] != ':') {
            throw new UnfitValue(held);
        }
        int hour = number(text, start, start + 2, held);
        int minute = number(text, start + 3, start + 5, held);
        int second = number(text, start + 6, start + TIME_LENGTH, held);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new UnfitValue(held);
        }
        long seconds = (hour * 60L + minute) * 60L + second;
        return seconds * 1_000_000L + fraction(text, start + TIME_LENGTH, end, held);
    }

    private static int fraction(byte[] text, int start, int end, String held) throws UnfitValue {
        if (start == end) {
            return 0;
        }
        int digits = end - start - 1;
        if (text[start] != '.' || digits < 1 || digits > FRACTION_DIGITS) {
            throw new UnfitValue(held);
        }
        int fraction = number(text, start + 1, end, held);
        for (int missing = digits; missing < FRACTION_DIGITS; missing++) {
            fraction *= 10;
        }
        return fraction;
    }

    private static int number(byte[] text, int start, int end, String held) throws UnfitValue {
        int number = 0;
        for (int at = start; at < end; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                throw new UnfitValue(held);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

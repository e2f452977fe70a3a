package io.github.dbslicer.mask.kind;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A date as a text of ISO 8601, with or without a time behind it: {@code 2024-02-29 12:00:00.5+00}, {@code 0044-03-15 BC}. Years have four digits or more.
 * For one thread.
 */
final class TimeText {
    private static final String BEFORE_CHRIST = " BC";
    private static final Pattern TIME =
            Pattern.compile("[ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?( ?Z| ?[+-]\\d\\d(:?\\d\\d(:\\d\\d)?)?)?");
    private static final int LEAST_YEAR_DIGITS = 4;
    private static final int MOST_YEAR_DIGITS = 6;

    private String text = "";
    private int rest;
    private LocalDate date = LocalDate.EPOCH;
    private boolean timed;
    private long secondOfDay;

    /** Returns false, and is of no use, where the text is none. */
    boolean read(String newText) {
        text = newText;
        int year = text.indexOf('-');
        rest = year + 6;
        if (year < LEAST_YEAR_DIGITS
                || year > MOST_YEAR_DIGITS
                || text.length() < rest
                || text.charAt(year + 3) != '-') {
            return false;
        }
        int yearNumber = number(0, year);
        int month = number(year + 1, year + 3);
        int day = number(year + 4, rest);
        boolean before = text.endsWith(BEFORE_CHRIST);
        if (yearNumber < 1 || !CivilDate.isOne(before ? 1 - yearNumber : yearNumber, month, day)) {
            return false;
        }
        date = LocalDate.of(before ? 1 - yearNumber : yearNumber, month, day);
        String behind = text.substring(rest, text.length() - (before ? BEFORE_CHRIST.length() : 0));
        secondOfDay = 0;
        timed = !behind.isEmpty();
        return behind.isEmpty() || readTime(behind);
    }

    /** {@code " 12:00"}, {@code "T12:00:00"} and whatever is behind it that does not change: a fraction, an offset. */
    private boolean readTime(String behind) {
        if (!TIME.matcher(behind).matches()) {
            return false;
        }
        int hour = number(rest + 1, rest + 3);
        int minute = number(rest + 4, rest + 6);
        int second = hasSeconds() ? number(rest + 7, rest + 9) : 0;
        secondOfDay = hour * 3_600L + minute * 60L + second;
        return hour < 24 && minute < 60 && second < 60;
    }

    private boolean hasSeconds() {
        return text.length() > rest + 6 && text.charAt(rest + 6) == ':';
    }

    /** Whether it shows times of the day as fine as a step of so many seconds. */
    boolean shows(long seconds) {
        return seconds % Shift.DAY == 0 || timed && (seconds % 60 == 0 || hasSeconds());
    }

    /** Seconds since 1970, in the zone of the text. */
    long seconds() {
        return date.toEpochDay() * Shift.DAY + secondOfDay;
    }

    /** The same text with another time, as fine as it shows. */
    String with(long seconds) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, Shift.DAY));
        StringBuilder result = new StringBuilder(text.length() + 2);
        boolean before = day.getYear() < 1;
        String year = Integer.toString(before ? 1 - day.getYear() : day.getYear());
        result.append("0".repeat(Math.max(0, LEAST_YEAR_DIGITS - year.length())))
                .append(year);
        two(result.append('-'), day.getMonthValue());
        two(result.append('-'), day.getDayOfMonth());
        int end = text.endsWith(BEFORE_CHRIST) ? text.length() - BEFORE_CHRIST.length() : text.length();
        if (timed) {
            int unchanged = appendTime(result, (int) Math.floorMod(seconds, Shift.DAY));
            result.append(text, unchanged, end);
        }
        return result.append(before ? BEFORE_CHRIST : "").toString();
    }

    private int appendTime(StringBuilder result, int second) {
        two(result.append(text.charAt(rest)), second / 3_600);
        two(result.append(':'), second / 60 % 60);
        if (!hasSeconds()) {
            return rest + 6;
        }
        two(result.append(':'), second % 60);
        return rest + 9;
    }

    private static void two(StringBuilder result, int number) {
        result.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Negative where there is anything but digits. */
    private int number(int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}

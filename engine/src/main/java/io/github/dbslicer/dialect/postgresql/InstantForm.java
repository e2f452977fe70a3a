package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives moments in UTC that the server spells in the zone of the session: {@code 2024-02-29 23:59:59.5+05:30}. Years before the first have {@code BC}
 * behind all, those past 9999 more digits, as the server has it.
 */
final class InstantForm implements CommonColumn.Form {
    private static final byte[] UTC = {'+', '0', '0'};
    private static final Pattern SPELLING = Pattern.compile("(\\d{4,})-(\\d\\d)-(\\d\\d)"
            + " (\\d\\d):(\\d\\d):(\\d\\d)(\\.\\d+)?([+-])(\\d\\d)(?::(\\d\\d))?(?::(\\d\\d))?( BC)?");

    @Override
    public void append(RowBatch rows, int row, int column, ByteArray into) {
        byte[] data = rows.data();
        int start = rows.start(row, column);
        int length = rows.length(row, column);
        if (length > UTC.length && endsWithUtc(data, start + length)) {
            into.append(data, start, length - UTC.length);
            return;
        }
        byte[] moved = inUtc(new String(data, start, length, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        into.append(moved, 0, moved.length);
    }

    private static boolean endsWithUtc(byte[] data, int end) {
        // A time comes before it, at which "12:00+00" could not end were it minutes of an offset: these follow a colon.
        return data[end - 3] == UTC[0] && data[end - 2] == UTC[1] && data[end - 1] == UTC[2];
    }

    private static String inUtc(String spelled) {
        Matcher parts = SPELLING.matcher(spelled);
        if (!parts.matches()) {
            // Endless ones, and what a mask has made without a zone.
            return spelled;
        }
        boolean before = parts.group(12) != null;
        int year = number(parts, 1);
        LocalDateTime local = LocalDateTime.of(
                before ? 1 - year : year,
                number(parts, 2),
                number(parts, 3),
                number(parts, 4),
                number(parts, 5),
                number(parts, 6));
        long offset = number(parts, 9) * 3600L + number(parts, 10) * 60L + number(parts, 11);
        LocalDateTime moment = local.plus(parts.group(8).equals("+") ? -offset : offset, ChronoUnit.SECONDS);
        String fraction = parts.group(7) == null ? "" : parts.group(7);
        int years = moment.getYear();
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d %02d:%02d:%02d%s%s",
                years > 0 ? years : 1 - years,
                moment.getMonthValue(),
                moment.getDayOfMonth(),
                moment.getHour(),
                moment.getMinute(),
                moment.getSecond(),
                fraction,
                years > 0 ? "" : " BC");
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}

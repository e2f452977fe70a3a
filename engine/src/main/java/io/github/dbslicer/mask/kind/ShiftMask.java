package io.github.dbslicer.mask.kind;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.mask.MaskedValue;
import io.github.dbslicer.mask.OriginalValue;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.row.RowBatch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Moves dates and times. Texts keep their form, fraction and offset; numbers are what SQLite's functions take: whole ones seconds since 1970, or milli- or
 * microseconds where they are that large, others days of the Julian calendar. For one thread.
 */
final class ShiftMask implements ValueMask {
    private static final long MILLISECONDS_FROM = 100_000_000_000L;
    private static final long MICROSECONDS_FROM = 1_000 * MILLISECONDS_FROM;
    private static final long NO_TIME_FROM = 10_000 * MICROSECONDS_FROM;
    private static final BigDecimal SECONDS_FROM = BigDecimal.valueOf(10_000_000);
    private static final int FRACTION_OF_DAY = 9;
    /** What stands for no time, or for none that ever comes. */
    private static final List<String> ENDLESS = List.of("infinity", "-infinity");

    private static final String ZERO_DATE = "0000-00-00";

    private final Shift shift;
    private final TimeText time = new TimeText();

    ShiftMask(Shift shift) {
        this.shift = shift;
    }

    @Override
    public void mask(OriginalValue original, MaskedValue masked) {
        byte[] result = switch (original.storageClass()) {
            case RowBatch.TEXT -> ofText(original);
            case RowBatch.INTEGER -> ofInteger(original);
            case RowBatch.REAL -> ofReal(original);
            default -> throw noTime();
        };
        masked.set(result, 0, result.length, original.storageClass());
    }

    private byte[] ofText(OriginalValue original) {
        String text = original.text();
        if (text.startsWith(ZERO_DATE) || ENDLESS.contains(text)) {
            return ascii(text);
        }
        if (!time.read(text) || !time.shows(shift.seconds())) {
            throw noTime();
        }
        long seconds = shift.draw(original.draws());
        long from = time.seconds();
        return ascii(time.with(from + TimeBounds.fitting(from, seconds).orElseThrow(ShiftMask::noTime)));
    }

    private byte[] ofInteger(OriginalValue original) {
        long number = Long.parseLong(original.text());
        long size = Math.abs(number);
        if (size >= NO_TIME_FROM || size < 0) {
            throw noTime();
        }
        long ofSecond = size < MILLISECONDS_FROM ? 1 : size < MICROSECONDS_FROM ? 1_000 : 1_000_000;
        return ascii(Long.toString(number + shift.draw(original.draws()) * ofSecond));
    }

    private byte[] ofReal(OriginalValue original) {
        BigDecimal number;
        try {
            number = new BigDecimal(original.text());
        } catch (NumberFormatException infinite) {
            throw noTime();
        }
        BigDecimal seconds = BigDecimal.valueOf(shift.draw(original.draws()));
        BigDecimal moved = number.abs().compareTo(SECONDS_FROM) < 0
                ? seconds.divide(BigDecimal.valueOf(Shift.DAY), FRACTION_OF_DAY, RoundingMode.HALF_EVEN)
                : seconds;
        return ascii(Double.toString(number.add(moved).doubleValue()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static SliceException noTime() {
        return new SliceException(
                ErrorCode.CONFIGURATION,
                "'shift': a value is no date that can be shifted so, such as 2024-12-31 or, with hours, 2024-12-31 23:59:59."
                        + " Use another mask.");
    }
}

package io.github.dbslicer.mask.kind;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.mask.Draws;
import io.github.dbslicer.mask.MaskedValue;
import io.github.dbslicer.mask.OriginalValue;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.row.RowBatch;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Adds noise to numbers: up to an amount, or up to a part of the number, more or less. A number keeps its sign and its digits behind the point, and zero stays
 * zero where noise is a part.
 *
 * @param amount a part of the number where it is relative
 */
record NoiseMask(BigDecimal amount, boolean relative, NumberRoom room) implements ValueMask {
    private static final int STEPS = 1_000_000_000;
    private static final int STEP_SCALE = 9;
    /** No database has numbers with more digits; a text that has an exponent would be written out. */
    private static final int MOST_SCALE = 20_000;

    private static final Set<String> ENDLESS = Set.of("NaN", "Infinity", "-Infinity", "Inf", "-Inf");

    @Override
    public void mask(OriginalValue original, MaskedValue masked) {
        String text = original.text();
        byte storageClass = original.storageClass();
        if (storageClass == RowBatch.BLOB) {
            throw noNumber();
        }
        if (!ENDLESS.contains(text)) {
            BigDecimal noisy = noisy(number(text), roomOf(storageClass), original.draws());
            text = storageClass == RowBatch.REAL ? Double.toString(noisy.doubleValue()) : noisy.toPlainString();
        }
        byte[] result = text.getBytes(StandardCharsets.US_ASCII);
        masked.set(result, 0, result.length, storageClass);
    }

    private NumberRoom roomOf(byte storageClass) {
        if (storageClass == RowBatch.TEXT) {
            return room;
        }
        return storageClass == RowBatch.INTEGER ? NumberRoom.ofIntegers() : NumberRoom.ofDoubles();
    }

    private BigDecimal noisy(BigDecimal number, NumberRoom own, Draws draws) {
        BigDecimal most = relative ? number.abs().multiply(amount) : amount;
        int drawn = draws.below(2 * STEPS) - STEPS;
        BigDecimal noise = most.multiply(BigDecimal.valueOf(drawn < 0 ? drawn : drawn + 1, STEP_SCALE));
        int scale = own.scale().orElseGet(() -> scale(number, most));
        BigDecimal more = finished(number, noise, scale, own);
        return own.has(more) ? more : own.nearest(finished(number, noise.negate(), scale, own));
    }

    /** Where a number is free to have more digits than it has, it gets those that the noise shows in. */
    private static int scale(BigDecimal number, BigDecimal most) {
        int own = Math.max(0, number.scale());
        int first = most.scale() - most.precision() + 1;
        return most.signum() == 0 || first <= own ? own : first + 1;
    }

    private static BigDecimal finished(BigDecimal number, BigDecimal noise, int scale, NumberRoom own) {
        BigDecimal sum = number.add(noise).setScale(scale, RoundingMode.HALF_EVEN);
        boolean negative = number.signum() < 0;
        BigDecimal signed = negative ? sum.abs().negate() : sum.abs();
        if (own.significant().isEmpty()) {
            return signed;
        }
        BigDecimal shown = signed.round(new MathContext(own.significant().getAsInt()));
        return shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
    }

    private static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) <= MOST_SCALE) {
                return number;
            }
            throw noNumber();
        } catch (NumberFormatException e) {
            throw noNumber();
        }
    }

    private static SliceException noNumber() {
        return new SliceException(ErrorCode.CONFIGURATION, "'noise': a value is no number. Use another mask.");
    }
}

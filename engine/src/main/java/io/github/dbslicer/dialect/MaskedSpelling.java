package io.github.dbslicer.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one spelling of a value of a common type, of those that databases take. */
final class MaskedSpelling {
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4,7}-(?:0\\d|1[0-2])-[0-3]\\d)(?:["
            + " T](\\d\\d:\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?)?(?:Z|[+]00(?::?00)?)?( BC)?");
    private static final Pattern TIME = Pattern.compile("(-?\\d{2,3}:\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Set<String> NO_NUMBERS = Set.of("NaN", "Infinity", "-Infinity");
    private static final Set<String> ENDLESS = Set.of("infinity", "-infinity");

    private MaskedSpelling() {}

    /** Whether values of the type have no other spelling than that in which they are. */
    static boolean isFree(CommonType type) {
        return type instanceof CommonType.Text
                || type instanceof CommonType.Bytes
                || type instanceof CommonType.Json
                || type instanceof CommonType.Own
                || type instanceof CommonType.Dynamic;
    }

    /** Empty where the text is no value of the type. */
    static Optional<String> of(CommonType type, String text) {
        try {
            if (type instanceof CommonType.Bool) {
                return truth(text);
            }
            if (type instanceof CommonType.Int whole) {
                return whole(whole, new BigDecimal(text).toBigIntegerExact());
            }
            if (type instanceof CommonType.Decimal decimal) {
                return NO_NUMBERS.contains(text) ? Optional.of(text) : decimal(decimal, new BigDecimal(text));
            }
            if (type instanceof CommonType.Real real) {
                return NO_NUMBERS.contains(text) ? Optional.of(text) : real(real, text);
            }
            return type instanceof CommonType.Uuid ? uuid(text) : moment(type, text);
        } catch (ArithmeticException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "t", "true", "y", "yes", "on", "1" -> Optional.of("true");
            case "f", "false", "n", "no", "off", "0" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    private static Optional<String> whole(CommonType.Int type, BigInteger number) {
        boolean fits = type.unsigned()
                ? number.signum() >= 0 && number.bitLength() <= type.bits()
                : number.bitLength() < type.bits();
        return fits ? Optional.of(number.toString()) : Optional.empty();
    }

    private static Optional<String> decimal(CommonType.Decimal type, BigDecimal number) {
        if (type.precision() == 0) {
            return Optional.of(number.toPlainString());
        }
        BigDecimal scaled = number.setScale(type.scale());
        return scaled.precision() <= type.precision() ? Optional.of(scaled.toPlainString()) : Optional.empty();
    }

    /** From the text itself: a decimal has no negative zero. */
    private static Optional<String> real(CommonType.Real type, String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean single = type.bits() == Float.SIZE;
        boolean fits = single ? Float.isFinite(Float.parseFloat(text)) : Double.isFinite(Double.parseDouble(text));
        String spelled = single ? Float.toString(Float.parseFloat(text)) : Double.toString(Double.parseDouble(text));
        return fits ? Optional.of(spelled) : Optional.empty();
    }

    private static Optional<String> uuid(String text) {
        String digits = text.toLowerCase(Locale.ROOT).replaceAll("[{}-]", "");
        return UUID.matcher(digits).matches()
                ? Optional.of(digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-"))
                : Optional.empty();
    }

    private static Optional<String> moment(CommonType type, String text) {
        if (type instanceof CommonType.Time) {
            Matcher time = TIME.matcher(text);
            return time.matches() ? Optional.of(clock(time, 1)) : Optional.empty();
        }
        Matcher parts = DATE_TIME.matcher(text);
        if (!parts.matches()) {
            return ENDLESS.contains(text) ? Optional.of(text) : Optional.empty();
        }
        String era = parts.group(5) == null ? "" : parts.group(5);
        String clock = parts.group(2) == null ? "00:00:00" : clock(parts, 2);
        return Optional.of(parts.group(1) + (type instanceof CommonType.Date ? "" : " " + clock) + era);
    }

    private static String clock(Matcher parts, int group) {
        String seconds = parts.group(group + 1) == null ? "00" : parts.group(group + 1);
        String fraction =
                parts.group(group + 2) == null ? "" : parts.group(group + 2).replaceFirst("0+$", "");
        return parts.group(group) + ":" + seconds + (fraction.isEmpty() ? "" : "." + fraction);
    }
}

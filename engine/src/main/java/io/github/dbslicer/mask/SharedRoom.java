package io.github.dbslicer.mask;

import io.github.dbslicer.schema.ColumnRoom;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What several columns have room for, all of them. */
final class SharedRoom {
    /** The longest that a character is in any character set. */
    private static final int MOST_BYTES = 4;

    /** 10^18 is the largest power of ten below 2^63. */
    private static final int LONG_DIGITS = 18;

    private SharedRoom() {}

    /** Empty where no value fits both. */
    static Optional<ColumnRoom> of(ColumnRoom one, ColumnRoom other) {
        if (one instanceof ColumnRoom.Any || one.equals(other)) {
            return Optional.of(other);
        }
        if (other instanceof ColumnRoom.Any) {
            return Optional.of(one);
        }
        if (one instanceof ColumnRoom.Unknown || other instanceof ColumnRoom.Unknown) {
            return Optional.of(new ColumnRoom.Unknown());
        }
        return ordered(one, other).or(() -> ordered(other, one));
    }

    private static Optional<ColumnRoom> ordered(ColumnRoom one, ColumnRoom other) {
        if (one instanceof ColumnRoom.Text text) {
            return withText(text, other);
        }
        if (one instanceof ColumnRoom.Whole whole && other instanceof ColumnRoom.Whole second) {
            return whole(Math.max(whole.least(), second.least()), Math.min(whole.most(), second.most()));
        }
        if (one instanceof ColumnRoom.Whole whole && other instanceof ColumnRoom.Fractional second) {
            return within(whole, wholeDigits(second), wholeDigits(second));
        }
        if (one instanceof ColumnRoom.Fractional number && other instanceof ColumnRoom.Fractional second) {
            int fraction = Math.min(number.fraction(), second.fraction());
            if (fraction == Integer.MAX_VALUE) {
                return Optional.of(new ColumnRoom.Fractional(Math.min(number.digits(), second.digits()), fraction));
            }
            return fractional(Math.min(wholeDigits(number), wholeDigits(second)), fraction);
        }
        if (one instanceof ColumnRoom.Temporal time && other instanceof ColumnRoom.Temporal second) {
            boolean date = time.date() && second.date();
            boolean clock = time.time() && second.time();
            return date || clock ? Optional.of(new ColumnRoom.Temporal(date, clock)) : Optional.empty();
        }
        if (one instanceof ColumnRoom.Bytes bytes && other instanceof ColumnRoom.Bytes second) {
            return Optional.of(new ColumnRoom.Bytes(Math.min(bytes.bytes(), second.bytes())));
        }
        return Optional.empty();
    }

    private static Optional<ColumnRoom> withText(ColumnRoom.Text text, ColumnRoom other) {
        if (other instanceof ColumnRoom.Text second) {
            return text.charset().equals(second.charset())
                    ? Optional.of(new ColumnRoom.Text(
                            Math.min(text.characters(), second.characters()),
                            Math.min(text.bytes(), second.bytes()),
                            text.charset()))
                    : narrower(text.charset(), second.charset()).map(charset -> {
                        int characters = Math.min(sureCharacters(text), sureCharacters(second));
                        int bytes = (int) Math.min(Integer.MAX_VALUE, (long) characters * MOST_BYTES);
                        return new ColumnRoom.Text(characters, bytes, charset);
                    });
        }
        int characters = sureCharacters(text);
        if (other instanceof ColumnRoom.Whole whole) {
            return within(whole, characters - 1, characters);
        }
        if (other instanceof ColumnRoom.Fractional number) {
            // a sign and a point
            int digits = Math.min(wholeDigits(number), characters - 2 - number.fraction());
            return fractional(digits, number.fraction());
        }
        // 32 digits and 4 hyphens
        return other instanceof ColumnRoom.Uuid && characters >= 36 ? Optional.of(other) : Optional.empty();
    }

    /** So many characters fit whichever they are. */
    private static int sureCharacters(ColumnRoom.Text text) {
        int longest = Math.min(MOST_BYTES, Math.max(1, longest(text.charset())));
        return Math.min(text.characters(), text.bytes() / longest);
    }

    private static int longest(Charset charset) {
        boolean unicode = charset.name().startsWith("UTF") || charset.name().startsWith("GB18030");
        return unicode ? MOST_BYTES : (int) Math.ceil(charset.newEncoder().maxBytesPerChar());
    }

    /** A character set whose texts both hold. */
    private static Optional<Charset> narrower(Charset one, Charset other) {
        if (one.contains(other)) {
            return Optional.of(other);
        }
        if (other.contains(one)) {
            return Optional.of(one);
        }
        Charset ascii = StandardCharsets.US_ASCII;
        return one.contains(ascii) && other.contains(ascii) ? Optional.of(ascii) : Optional.empty();
    }

    private static int wholeDigits(ColumnRoom.Fractional number) {
        return number.digits() == Integer.MAX_VALUE || number.isBinary()
                ? number.digits()
                : number.digits() - number.fraction();
    }

    private static Optional<ColumnRoom> fractional(int wholeDigits, int fraction) {
        if (wholeDigits < 0 || wholeDigits == 0 && fraction <= 0) {
            return Optional.empty();
        }
        int digits = wholeDigits == Integer.MAX_VALUE ? wholeDigits : wholeDigits + fraction;
        return Optional.of(new ColumnRoom.Fractional(digits, fraction));
    }

    /** @param negativeDigits at most so many after a sign */
    private static Optional<ColumnRoom> within(ColumnRoom.Whole whole, int negativeDigits, int digits) {
        return whole(Math.max(whole.least(), least(negativeDigits)), Math.min(whole.most(), largest(digits)));
    }

    private static long least(int digits) {
        return digits > LONG_DIGITS ? Long.MIN_VALUE : -largest(digits);
    }

    /** The largest number of so many decimal digits, as far as there is one of 64 bits. */
    private static long largest(int digits) {
        if (digits > LONG_DIGITS) {
            return Long.MAX_VALUE;
        }
        long power = 1;
        for (int digit = 0; digit < digits; digit++) {
            power *= 10;
        }
        return power - 1;
    }

    private static Optional<ColumnRoom> whole(long least, long most) {
        return least <= most ? Optional.of(new ColumnRoom.Whole(least, most)) : Optional.empty();
    }
}

package io.github.dbslicer.mask.fake;

import io.github.dbslicer.schema.ColumnRoom;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The room that a column has for fakes.
 *
 * @param characters at most so many
 * @param bytes at most so many, in the character set
 * @param digits whether it takes whole numbers alone, without a sign, of at most {@code characters} digits
 */
record Room(int characters, int bytes, Encoding encoding, boolean digits) {
    private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8);

    /** Empty where the column has none for texts or whole numbers. */
    static Optional<Room> of(ColumnRoom room) {
        if (room instanceof ColumnRoom.Text text) {
            return Optional.of(new Room(text.characters(), text.bytes(), new Encoding(text.charset()), false));
        }
        if (room instanceof ColumnRoom.Any) {
            return Optional.of(new Room(Integer.MAX_VALUE, Integer.MAX_VALUE, UTF_8, false));
        }
        if (room instanceof ColumnRoom.Whole whole && whole.least() <= 0) {
            return Optional.of(ofDigits(digits(whole.most())));
        }
        if (room instanceof ColumnRoom.Fractional number && number.digits() != Integer.MAX_VALUE) {
            return Optional.of(ofDigits(number.digits() - number.fraction()));
        }
        return Optional.empty();
    }

    private static Room ofDigits(int digits) {
        return new Room(digits, digits, UTF_8, true);
    }

    /** How many digits every number may have that is at most {@code most}. */
    private static int digits(long most) {
        int digits = 0;
        long nines = 9;
        while (nines <= most) {
            digits++;
            if (nines > (Long.MAX_VALUE - 9) / 10) {
                return digits;
            }
            nines = 10 * nines + 9;
        }
        return digits;
    }

    /** The characters of ASCII that there is room for. */
    int ascii() {
        return Math.min(characters, bytes / encoding.bytesOfAscii());
    }

    /** The room less so many characters of ASCII. */
    Room less(int ascii) {
        return new Room(characters - ascii, bytes - ascii * encoding.bytesOfAscii(), encoding, digits);
    }
}

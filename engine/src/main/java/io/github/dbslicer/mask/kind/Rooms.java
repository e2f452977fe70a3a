package io.github.dbslicer.mask.kind;

import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.ColumnRoom.Bytes;
import io.github.dbslicer.schema.ColumnRoom.Fractional;
import io.github.dbslicer.schema.ColumnRoom.Temporal;
import io.github.dbslicer.schema.ColumnRoom.Text;
import io.github.dbslicer.schema.ColumnRoom.Uuid;
import io.github.dbslicer.schema.ColumnRoom.Whole;
import java.util.Optional;
import java.util.OptionalInt;

/** What columns have room for, as kinds of masks ask for it. */
final class Rooms {
    /** Those of a 64-bit integer that can all be nines. */
    static final int MOST_DIGITS = 18;

    private static final int UUID_CHARACTERS = 36;
    private static final int UUID_BYTES = 16;

    private Rooms() {}

    /** Characters of ASCII, for texts and values of every type; empty for other columns. */
    static OptionalInt asciiCharacters(ColumnRoom room) {
        if (room instanceof Text text) {
            int bytes = "00".getBytes(text.charset()).length - "0".getBytes(text.charset()).length;
            return OptionalInt.of(Math.min(text.characters(), text.bytes() / bytes));
        }
        return room instanceof ColumnRoom.Any ? OptionalInt.of(Integer.MAX_VALUE) : OptionalInt.empty();
    }

    /** Whether UUIDs fit, as texts or, in columns of bytes, as 16 of these. */
    static boolean haveUuids(ColumnRoom room) {
        if (room instanceof Bytes bytes) {
            return bytes.bytes() >= UUID_BYTES;
        }
        return room instanceof Uuid || asciiCharacters(room).orElse(0) >= UUID_CHARACTERS;
    }

    /** Whole numbers; empty where there is no room for any, or no bound is known. */
    static Optional<NumberRange> wholeNumbers(ColumnRoom room) {
        if (room instanceof Whole whole) {
            return Optional.of(NumberRange.of(whole.least(), whole.most()));
        }
        if (room instanceof ColumnRoom.Any) {
            return Optional.of(NumberRange.of(Long.MIN_VALUE, Long.MAX_VALUE));
        }
        if (room instanceof Fractional fractional && fractional.digits() < Integer.MAX_VALUE) {
            return digits(fractional.isBinary() ? fractional.digits() : fractional.digits() - fractional.fraction());
        }
        OptionalInt characters = asciiCharacters(room);
        return characters.isEmpty() ? Optional.empty() : inText(Math.min(characters.getAsInt(), MOST_DIGITS));
    }

    private static Optional<NumberRange> digits(int digits) {
        return digits < 1 ? Optional.empty() : Optional.of(NumberRange.ofDigits(digits));
    }

    /** The sign takes a character. */
    private static Optional<NumberRange> inText(int characters) {
        return digits(characters)
                .map(range ->
                        new NumberRange(NumberRange.ofDigits(characters - 1).least(), range.most()));
    }

    /** What a column holds, for a message. */
    static String describe(ColumnRoom room) {
        if (room instanceof Text) {
            return "texts";
        }
        if (room instanceof Whole) {
            return "whole numbers";
        }
        if (room instanceof Fractional) {
            return "numbers";
        }
        if (room instanceof Temporal) {
            return "dates or times";
        }
        if (room instanceof Uuid) {
            return "UUIDs";
        }
        if (room instanceof Bytes) {
            return "bytes";
        }
        return room instanceof ColumnRoom.Any ? "values of every type" : "values of a type that masks do not know";
    }
}

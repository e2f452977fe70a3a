package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.MaskKind;
import io.github.dbslicer.mask.MaskOptions;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.ColumnRoom;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code hash}: the keyed hash of the value itself, as a text, a UUID, a number or bytes. */
public final class HashKind implements MaskKind {
    private static final int USUAL_LENGTH = 32;
    private static final int MOST_LENGTH = 64;
    private static final int LEAST_CHARACTERS = 16;
    private static final int LEAST_BYTES = 8;
    /** With fewer, two of a few million values are likely to get the same. */
    private static final BigInteger LEAST_UNIQUE = BigInteger.ONE.shiftLeft(59);

    @Override
    public String name() {
        return "hash";
    }

    @Override
    public Generator read(MaskOptions options, ColumnRoom room) {
        return new Hash(
                switch (options.argument()) {
                    case "hex" -> text(options, room, HashForm::hex);
                    case "base32" -> text(options, room, HashForm::base32);
                    case "bytes" -> bytes(options, room);
                    case "uuid" -> uuid(options, room);
                    case "integer" -> integer(options, room);
                    default -> unknown(options);
                });
    }

    private interface OfLength {
        HashForm of(int length);
    }

    private HashForm text(MaskOptions options, ColumnRoom room, OfLength form) {
        OptionalInt most =
                room instanceof ColumnRoom.Bytes bytes ? OptionalInt.of(bytes.bytes()) : Rooms.asciiCharacters(room);
        return ofLength(options, room, most, LEAST_CHARACTERS, form);
    }

    private HashForm bytes(MaskOptions options, ColumnRoom room) {
        OptionalInt most = room instanceof ColumnRoom.Bytes bytes
                ? OptionalInt.of(bytes.bytes())
                : room instanceof ColumnRoom.Any ? OptionalInt.of(MOST_LENGTH) : OptionalInt.empty();
        byte storageClass = room instanceof ColumnRoom.Any ? RowBatch.BLOB : RowBatch.TEXT;
        return ofLength(options, room, most, LEAST_BYTES, length -> HashForm.bytes(length, storageClass));
    }

    private HashForm ofLength(MaskOptions options, ColumnRoom room, OptionalInt most, int least, OfLength form) {
        Optional<Integer> wanted = Given.number(options, "length", least, MOST_LENGTH);
        if (most.isEmpty()) {
            unfit(options, room);
        } else if (most.getAsInt() < wanted.orElse(least)) {
            options.problem(
                    wanted.isPresent() ? "length" : name(),
                    "the column has room for " + most.getAsInt() + " only, where a hash takes " + wanted.orElse(least)
                            + (wanted.isPresent() ? "." : " at least."));
        }
        return form.of(wanted.orElse(Math.min(USUAL_LENGTH, most.orElse(USUAL_LENGTH))));
    }

    private HashForm uuid(MaskOptions options, ColumnRoom room) {
        if (!Rooms.haveUuids(room)) {
            options.problem(name(), "the column has no room for UUIDs, which take 36 characters, or 16 bytes.");
        }
        return HashForm.uuid(room instanceof ColumnRoom.Bytes);
    }

    private HashForm integer(MaskOptions options, ColumnRoom room) {
        Optional<Integer> digits = Given.number(options, "length", 1, Rooms.MOST_DIGITS);
        Optional<NumberRange> fitting = Rooms.wholeNumbers(room).map(NumberRange::natural);
        if (fitting.isEmpty() || fitting.get().size().signum() <= 0) {
            unfit(options, room);
            return HashForm.uuid(false);
        }
        NumberRange largest = room instanceof ColumnRoom.Fractional
                ? NumberRange.ofDigits(Rooms.MOST_DIGITS).within(fitting.get())
                : fitting.get();
        NumberRange range =
                digits.map(NumberRange::ofDigits).map(largest::within).orElse(largest);
        if (options.unique() && range.size().compareTo(LEAST_UNIQUE) < 0) {
            options.problem(
                    name(),
                    "there are too few numbers from 0 to " + range.most()
                            + " for hashes to be unique. Use 'encrypt: integer', which is so by itself.");
        }
        return HashForm.integer(range);
    }

    private void unfit(MaskOptions options, ColumnRoom room) {
        options.problem(
                name(),
                "the column has " + Rooms.describe(room) + ", which '" + options.argument()
                        + "' are none of: texts take"
                        + " 'hex' or 'base32', UUIDs 'uuid', whole numbers 'integer', bytes 'bytes'.");
    }

    private HashForm unknown(MaskOptions options) {
        options.problem(name(), "one of hex, base32, uuid, integer and bytes is expected.");
        return HashForm.uuid(false);
    }

    private record Hash(HashForm form) implements Generator {
        @Override
        public boolean injective() {
            return false;
        }

        @Override
        public ValueMask open(MaskKey key) {
            return (original, masked) -> form.write(original.draws(), masked);
        }
    }
}

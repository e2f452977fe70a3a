package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKind;
import io.github.dbslicer.mask.MaskOptions;
import io.github.dbslicer.schema.ColumnRoom;
import java.util.Optional;

/**
 * {@code encrypt}: different values get different ones of the same form, by FF1 of NIST SP 800-38G or, where there are few of that form, by a shuffled table
 * of them.
 */
public final class EncryptKind implements MaskKind {
    @Override
    public String name() {
        return "encrypt";
    }

    @Override
    public Generator read(MaskOptions options, ColumnRoom room) {
        return new Encryption(
                switch (options.argument()) {
                    case "digits" -> text(options, room, Alphabet.digits());
                    case "letters" -> text(options, room, Alphabet.letters());
                    case "alphanumeric" -> text(options, room, Alphabet.alphanumeric());
                    case "hex" -> text(options, room, Alphabet.hex(upper(options)));
                    case "uuid" -> uuid(options, room);
                    case "integer" -> integer(options, room);
                    default -> unknown(options);
                });
    }

    private ValueCipher text(MaskOptions options, ColumnRoom room, Alphabet alphabet) {
        if (Rooms.asciiCharacters(room).isEmpty()) {
            unfit(options, room, "characters of texts");
        }
        return new TextEncryption(options.argument(), alphabet);
    }

    private ValueCipher uuid(MaskOptions options, ColumnRoom room) {
        if (!Rooms.haveUuids(room)) {
            options.problem(name(), "the column has no room for UUIDs, which take 36 characters, or 16 bytes.");
        }
        return new UuidEncryption(room instanceof ColumnRoom.Bytes, upper(options));
    }

    private ValueCipher integer(MaskOptions options, ColumnRoom room) {
        boolean padded = !(room instanceof ColumnRoom.Text || room instanceof ColumnRoom.Any);
        Optional<Integer> digits = Given.number(options, "digits", 1, Rooms.MOST_DIGITS);
        Optional<NumberRange> fitting = Rooms.wholeNumbers(room)
                .or(() -> room instanceof ColumnRoom.Fractional ? digits.map(NumberRange::ofDigits) : Optional.empty());
        if (fitting.isEmpty()) {
            unfit(options, room, "whole numbers");
            return new IntegerEncryption(NumberRange.ofDigits(1), padded);
        }
        NumberRange range = fitting.get();
        if (digits.isPresent()) {
            NumberRange wanted = NumberRange.ofDigits(digits.get());
            if (wanted.most().compareTo(range.most()) > 0) {
                options.problem(
                        "digits",
                        "the column has room for numbers up to " + range.most() + " only: give fewer digits.");
            }
            range = range.within(wanted);
        }
        return new IntegerEncryption(range, padded);
    }

    private boolean upper(MaskOptions options) {
        String letters = options.text("case").orElse("lower");
        if (!letters.equals("lower") && !letters.equals("upper")) {
            options.problem("case", "'lower' or 'upper' is expected.");
        }
        return letters.equals("upper");
    }

    private void unfit(MaskOptions options, ColumnRoom room, String encrypted) {
        options.problem(
                name(),
                "'" + options.argument() + "' encrypts " + encrypted + ", but the column has " + Rooms.describe(room)
                        + "." + instead(room));
    }

    private static String instead(ColumnRoom room) {
        if (room instanceof ColumnRoom.Uuid || room instanceof ColumnRoom.Bytes) {
            return " Use 'encrypt: uuid', or 'hash'.";
        }
        return room instanceof ColumnRoom.Whole || room instanceof ColumnRoom.Fractional
                ? " Use 'encrypt: integer', with 'digits' where the column has no largest number."
                : "";
    }

    private ValueCipher unknown(MaskOptions options) {
        options.problem(name(), "one of digits, alphanumeric, letters, hex, integer and uuid is expected.");
        return new TextEncryption("", Alphabet.digits());
    }
}

package io.github.dbslicer.parquet;

import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.row.ByteArray;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * The type of Parquet for a common type, and how its values are made.
 *
 * @param conversion empty where text stands in Parquet as it is
 */
record TypedForm(ParquetType type, Optional<Conversion> conversion) {
    private static final int INT_DIGITS = 9;
    private static final int LONG_DIGITS = 18;
    private static final int UUID_BYTES = 16;
    private static final int UUID_CHARACTERS = 36;

    /** @param common any but {@link CommonType.Dynamic}, whose values have no one type */
    static TypedForm of(CommonType common) {
        if (common instanceof CommonType.Bool) {
            return with(ParquetType.of(PrimitiveTypeName.BOOLEAN), TypedForm::truth);
        }
        if (common instanceof CommonType.Int whole) {
            return whole(whole.bits(), whole.unsigned());
        }
        if (common instanceof CommonType.Decimal decimal) {
            return decimal(decimal.precision(), decimal.scale());
        }
        if (common instanceof CommonType.Real real) {
            return real(real.bits());
        }
        if (common instanceof CommonType.Bytes) {
            return new TypedForm(ParquetType.of(PrimitiveTypeName.BINARY), Optional.empty());
        }
        if (common instanceof CommonType.Date) {
            return with(
                    ParquetType.of(PrimitiveTypeName.INT32, Meaning.date()),
                    (text, into) -> LittleEndian.append(CalendarText.days(text.data(), text.length()), into));
        }
        if (common instanceof CommonType.Time) {
            return with(
                    ParquetType.of(PrimitiveTypeName.INT64, Meaning.time()),
                    (text, into) -> LittleEndian.append(CalendarText.time(text.data(), text.length()), into));
        }
        if (common instanceof CommonType.DateTime moment) {
            return with(
                    ParquetType.of(PrimitiveTypeName.INT64, Meaning.timestamp(moment.instant())),
                    (text, into) -> LittleEndian.append(CalendarText.moment(text.data(), text.length()), into));
        }
        if (common instanceof CommonType.Uuid) {
            return with(ParquetType.bytes(UUID_BYTES, Meaning.uuid()), TypedForm::uuid);
        }
        if (common instanceof CommonType.Json) {
            return text(Meaning.json());
        }
        if (common instanceof CommonType.Text || common instanceof CommonType.Own) {
            return text(Meaning.string());
        }
        throw new IllegalArgumentException("no one type for " + common);
    }

    private static TypedForm with(ParquetType type, Conversion conversion) {
        return new TypedForm(type, Optional.of(conversion));
    }

    private static TypedForm text(Meaning meaning) {
        return new TypedForm(ParquetType.of(PrimitiveTypeName.BINARY, meaning), Optional.empty());
    }

    /** Parquet has widths of 8, 16, 32 and 64 bits; the first two stand in 32. */
    private static TypedForm whole(int bits, boolean unsigned) {
        int width = Math.max(Byte.SIZE, Integer.highestOneBit(2 * bits - 1));
        if (width == Long.SIZE) {
            return with(
                    ParquetType.of(PrimitiveTypeName.INT64, Meaning.integer(width, unsigned)),
                    (text, into) ->
                            LittleEndian.append(NumberText.whole(text.data(), text.length(), bits, unsigned), into));
        }
        return with(
                ParquetType.of(PrimitiveTypeName.INT32, Meaning.integer(width, unsigned)),
                (text, into) ->
                        LittleEndian.append((int) NumberText.whole(text.data(), text.length(), bits, unsigned), into));
    }

    /** Without a bound on its digits a number has no type in Parquet, and stands as text. */
    private static TypedForm decimal(int precision, int scale) {
        if (precision == 0) {
            return text(Meaning.string());
        }
        Meaning meaning = Meaning.decimal(precision, scale);
        if (precision <= INT_DIGITS) {
            return with(
                    ParquetType.of(PrimitiveTypeName.INT32, meaning),
                    (text, into) ->
                            LittleEndian.append(unscaled(text, precision, scale).intValueExact(), into));
        }
        if (precision <= LONG_DIGITS) {
            return with(
                    ParquetType.of(PrimitiveTypeName.INT64, meaning),
                    (text, into) ->
                            LittleEndian.append(unscaled(text, precision, scale).longValueExact(), into));
        }
        int bytes = BigInteger.TEN.pow(precision).bitLength() / Byte.SIZE + 1;
        return with(
                ParquetType.bytes(bytes, meaning),
                (text, into) -> appendSigned(unscaled(text, precision, scale), bytes, into));
    }

    private static BigInteger unscaled(ByteArray text, int precision, int scale) throws UnfitValue {
        return NumberText.unscaled(text.data(), text.length(), precision, scale);
    }

    /** The most significant byte first, with what the sign has before it. */
    private static void appendSigned(BigInteger value, int bytes, ByteArray into) {
        byte[] significant = value.toByteArray();
        byte[] before = new byte[bytes - significant.length];
        Arrays.fill(before, (byte) (value.signum() < 0 ? -1 : 0));
        into.append(before, 0, before.length);
        into.append(significant, 0, significant.length);
    }

    private static TypedForm real(int bits) {
        return bits == Float.SIZE
                ? with(
                        ParquetType.of(PrimitiveTypeName.FLOAT),
                        (text, into) -> LittleEndian.append(
                                Float.floatToRawIntBits(NumberText.single(text.data(), text.length())), into))
                : with(
                        ParquetType.of(PrimitiveTypeName.DOUBLE),
                        (text, into) -> LittleEndian.append(
                                Double.doubleToRawLongBits(NumberText.twofold(text.data(), text.length())), into));
    }

    private static void truth(ByteArray text, ByteArray into) throws UnfitValue {
        switch (word(text)) {
            case "true" -> into.append((byte) 1);
            case "false" -> into.append((byte) 0);
            default -> throw new UnfitValue("true and false");
        }
    }

    private static void uuid(ByteArray text, ByteArray into) throws UnfitValue {
        String word = word(text);
        try {
            UUID uuid = UUID.fromString(word);
            if (word.length() != UUID_CHARACTERS) {
                throw new UnfitValue("UUIDs");
            }
            // the most significant byte first
            LittleEndian.append(Long.reverseBytes(uuid.getMostSignificantBits()), into);
            LittleEndian.append(Long.reverseBytes(uuid.getLeastSignificantBits()), into);
        } catch (IllegalArgumentException none) {
            throw new UnfitValue("UUIDs");
        }
    }

    private static String word(ByteArray text) {
        return new String(text.data(), 0, text.length(), StandardCharsets.ISO_8859_1);
    }
}

package io.github.dbslicer.explain;

import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value as a user types it. */
final class TypedValue {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,30}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,400}(?:\\.\\d{0,400})?|\\.\\d{1,400})(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern HEX = Pattern.compile("[xX]'((?:[0-9a-fA-F]{2})*)'|0[xX]((?:[0-9a-fA-F]{2})+)");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern INSTANT = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?) ?(?:UTC|(Z|[+-]\\d\\d)(?::?(\\d\\d))?)?");
    /** Neither quotes nor backslashes nor control characters. */
    private static final Pattern PLAIN = Pattern.compile("[^'\"\\\\\\p{Cntrl}]+");

    private static final BigInteger MOST = new BigInteger("18446744073709551615");
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    private final byte[] plain;
    private final byte storageClass;

    private TypedValue(byte[] plain, byte storageClass) {
        this.plain = plain;
        this.storageClass = storageClass;
    }

    /** Appends it to a row, in the form that rows have it in. */
    void append(RowText form, RowBatch rows) {
        ByteArray row = new ByteArray();
        form.toRow(plain, 0, plain.length, row);
        rows.append(row.data(), 0, row.length(), storageClass);
    }

    /** What the text may mean; nothing where it is no value of such a column. */
    static List<TypedValue> of(ValueKind kind, CommonType type, String text) {
        if (kind == ValueKind.DYNAMIC) {
            return dynamic(text);
        }
        return switch (kind) {
            case INTEGER, UNSIGNED ->
                whole(text).map(value -> text(value, RowBatch.INTEGER)).stream().toList();
            case NUMBER ->
                number(text).map(value -> text(value, RowBatch.TEXT)).stream().toList();
            case BINARY, BINARY_16 -> bytes(text, RowBatch.TEXT).stream().toList();
            case UUID -> matching(UUID, text);
            case TEMPORAL ->
                type instanceof CommonType.DateTime time && time.instant() ? instant(text) : matching(PLAIN, text);
            case TEXT -> type instanceof CommonType.Text ? List.of(text(text, RowBatch.TEXT)) : matching(PLAIN, text);
            case TYPED -> matching(PLAIN, text);
            case OPAQUE, DYNAMIC -> List.of();
        };
    }

    /** How such a value is written, where that needs saying. */
    static String hint(ValueKind kind, CommonType type) {
        if (kind == ValueKind.BINARY || kind == ValueKind.BINARY_16) {
            return ": write bytes in hexadecimal digits, x'0f3a' or 0x0f3a";
        }
        return type instanceof CommonType.DateTime time && time.instant()
                ? ": write it in UTC, 2024-02-29 23:59:59, or with an offset behind it, +02:00"
                : "";
    }

    /** Values that carry their own type: all that the text can be read as. */
    private static List<TypedValue> dynamic(String text) {
        List<TypedValue> values = new ArrayList<>();
        values.add(text(text, RowBatch.TEXT));
        whole(text)
                .filter(digits -> new BigInteger(digits).bitLength() < Long.SIZE)
                .ifPresent(digits -> values.add(text(digits, RowBatch.INTEGER)));
        if (NUMBER.matcher(text).matches() && !WHOLE.matcher(text).matches()) {
            values.add(text(Double.toString(Double.parseDouble(text)), RowBatch.REAL));
        }
        bytes(text, RowBatch.BLOB).ifPresent(values::add);
        return values;
    }

    private static Optional<String> whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(text);
        return value.compareTo(MOST) <= 0 && value.compareTo(LEAST) >= 0
                ? Optional.of(value.toString())
                : Optional.empty();
    }

    private static Optional<String> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text).toPlainString()) : Optional.empty();
    }

    private static Optional<TypedValue> bytes(String text, byte storageClass) {
        Matcher hex = HEX.matcher(text);
        if (!hex.matches()) {
            return Optional.empty();
        }
        String digits = hex.group(1) == null ? hex.group(2) : hex.group(1);
        return Optional.of(new TypedValue(HexFormat.of().parseHex(digits), storageClass));
    }

    private static List<TypedValue> matching(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? List.of(text(text, RowBatch.TEXT)) : List.of();
    }

    /** As rows have it: in UTC, without a zone. */
    private static List<TypedValue> instant(String text) {
        Matcher parts = INSTANT.matcher(text);
        if (!parts.matches()) {
            return List.of();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2));
            String hours = parts.group(3) == null ? "Z" : parts.group(3);
            String minutes = parts.group(4) == null || hours.equals("Z") ? "" : ":" + parts.group(4);
            LocalDateTime utc = OffsetDateTime.of(local, ZoneOffset.of(hours + minutes))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime();
            String whole = utc.withNano(0).toString().replace('T', ' ');
            String seconds = whole.length() < "2024-02-29 23:59:59".length() ? whole + ":00" : whole;
            String fraction = parts.group(2).substring("23:59:59".length());
            return List.of(text(seconds + fraction, RowBatch.TEXT));
        } catch (DateTimeException none) {
            return List.of();
        }
    }

    private static TypedValue text(String value, byte storageClass) {
        return new TypedValue(value.getBytes(StandardCharsets.UTF_8), storageClass);
    }
}

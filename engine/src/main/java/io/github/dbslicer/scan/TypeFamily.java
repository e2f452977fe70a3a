package io.github.dbslicer.scan;

import io.github.dbslicer.schema.Column;
import java.util.Set;

/** What values the type of a column can hold, as far as it tells what they mean. */
enum TypeFamily {
    TEXT,
    /** Numbers too small for a phone number. */
    SMALL_NUMBER,
    NUMBER,
    BOOLEAN,
    DATE,
    IP,
    MAC,
    UUID,
    /** Values with an inside of their own: JSON, XML. */
    DOCUMENT,
    PLACE,
    BYTES,
    /** A few bytes, such as hashes and packed UUIDs. */
    SHORT_BYTES,
    OTHER;

    private static final int MOST_SHORT_BYTES = 64;
    private static final Set<String> SMALL = Set.of("tinyint", "smallint", "int2", "year", "bit");
    private static final Set<String> BLOBS =
            Set.of("blob", "tinyblob", "mediumblob", "longblob", "bytea", "image", "oid");

    static TypeFamily of(Column column) {
        String base = column.baseType().strip();
        String first = base.split("[^a-z0-9_]", 2)[0];
        if (first.startsWith("bool") || column.type().equalsIgnoreCase("tinyint(1)")) {
            return BOOLEAN;
        }
        if (SMALL.contains(first)) {
            return SMALL_NUMBER;
        }
        return byWord(first, column.kind().isInteger()).orElseGet(() -> byKind(column, first));
    }

    private static java.util.Optional<TypeFamily> byWord(String word, boolean integer) {
        return java.util.Optional.ofNullable(
                switch (word) {
                    case "inet", "inet4", "inet6", "cidr" -> IP;
                    case "macaddr", "macaddr8" -> MAC;
                    case "json", "jsonb", "xml", "hstore", "bson" -> DOCUMENT;
                    case "point", "geometry", "geography", "path", "polygon", "multipoint" -> PLACE;
                    case "uuid", "uniqueidentifier" -> UUID;
                    case "enum", "set", "citext" -> TEXT;
                    case "date", "datetime", "timestamp", "timestamptz" -> integer ? null : DATE;
                    default -> null;
                });
    }

    private static TypeFamily byKind(Column column, String word) {
        return switch (column.kind()) {
            case INTEGER, UNSIGNED, NUMBER -> NUMBER;
            case TEXT -> TEXT;
            case BINARY -> BLOBS.contains(word) || length(column) > MOST_SHORT_BYTES ? BYTES : SHORT_BYTES;
            case BINARY_16 -> SHORT_BYTES;
            case UUID -> UUID;
            case TEMPORAL -> DATE;
            case DYNAMIC -> declared(word);
            case TYPED, OPAQUE -> OTHER;
        };
    }

    /** Of a column whose declared type is a hint alone. */
    private static TypeFamily declared(String word) {
        if (BLOBS.contains(word)) {
            return BYTES;
        }
        if (word.contains("int") || word.matches("numeric|decimal|real|double|float|number")) {
            return NUMBER;
        }
        return TEXT;
    }

    private static int length(Column column) {
        String digits = column.type().replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** Whether values of it can be of the category. */
    boolean holds(Category category) {
        return switch (this) {
            case TEXT -> true;
            case DATE -> category == Category.BIRTH;
            case BOOLEAN -> category == Category.TRAIT;
            case SMALL_NUMBER -> Set.of(Category.BIRTH, Category.TRAIT).contains(category);
            case NUMBER ->
                Set.of(
                                Category.PHONE,
                                Category.CARD,
                                Category.ID_NUMBER,
                                Category.BANK_ACCOUNT,
                                Category.POSTAL_CODE,
                                Category.IP,
                                Category.INCOME,
                                Category.PLACE,
                                Category.BIRTH,
                                Category.SECRET,
                                Category.TRAIT)
                        .contains(category);
            case IP -> category == Category.IP;
            case MAC -> category == Category.MAC;
            case UUID -> category == Category.SECRET || category == Category.MAC;
            case PLACE -> category == Category.PLACE;
            case DOCUMENT ->
                Set.of(Category.TEXT, Category.TRAIT, Category.SECRET, Category.PLACE, Category.STREET)
                        .contains(category);
            case BYTES ->
                Set.of(Category.PICTURE, Category.SECRET, Category.TEXT, Category.TRAIT)
                        .contains(category);
            case SHORT_BYTES -> category == Category.SECRET || category == Category.IP;
            case OTHER -> category == Category.TRAIT || category == Category.SECRET;
        };
    }

    /** Whether values of it are texts that can be looked at. */
    boolean readable() {
        return switch (this) {
            case TEXT, SMALL_NUMBER, NUMBER, DATE, DOCUMENT -> true;
            case BOOLEAN, IP, MAC, UUID, PLACE, BYTES, SHORT_BYTES, OTHER -> false;
        };
    }
}

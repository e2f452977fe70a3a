package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.schema.Column;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether every value of a source column arrives in a target column as it is: where the types are the same, or the target's is known to
 * hold more of the same. Whatever is not known to be lossless is not.
 */
final class TypeFit {
    private static final List<String> INTEGERS = List.of("tinyint", "smallint", "mediumint", "int", "bigint");
    private static final Map<String, Long> TEXTS =
            Map.of("tinytext", 0xffL, "text", 0xffffL, "mediumtext", 0xffffffL, "longtext", 0xffffffffL);
    private static final Map<String, Long> BLOBS =
            Map.of("tinyblob", 0xffL, "blob", 0xffffL, "mediumblob", 0xffffffL, "longblob", 0xffffffffL);

    private static final Set<String> UNICODE = Set.of("utf8mb4", "utf16", "utf16le", "utf32");
    private static final Set<String> UNICODE_BMP = Set.of("utf8mb3", "ucs2");
    /** Character sets whose conversion to Unicode either keeps every byte apart or raises a warning. armscii8 and tis620 do neither. */
    private static final Set<String> CONVERTIBLE = Set.of(
            "ascii", "latin1", "latin2", "latin5", "latin7", "cp1250", "cp1251", "cp1256", "cp1257", "cp850", "cp852",
            "cp866", "greek", "hebrew", "koi8r", "koi8u");

    private final Column source;
    private final Column target;
    private final ColumnType from;
    private final ColumnType to;

    private TypeFit(Column source, Column target) {
        this.source = source;
        this.target = target;
        this.from = ColumnType.parse(source.type());
        this.to = ColumnType.parse(target.type());
    }

    static boolean lossless(Column source, Column target) {
        return new TypeFit(source, target).lossless();
    }

    private boolean lossless() {
        return charsetHolds() && (from.equals(to) || widerNumber() || widerText() || widerBytes() || widerOther());
    }

    private boolean charsetHolds() {
        String given = CharacterSets.canonical(source.charset());
        String taken = CharacterSets.canonical(target.charset());
        if (given.equals(taken)) {
            return true;
        }
        // MySQL's JSON names no character set; its text is utf8mb4.
        if (given.isEmpty()) {
            return from.is("json") && UNICODE.contains(taken);
        }
        boolean fromBmp = UNICODE_BMP.contains(given) || CONVERTIBLE.contains(given);
        return UNICODE.contains(taken) && (fromBmp || UNICODE.contains(given))
                || UNICODE_BMP.contains(taken) && fromBmp;
    }

    private boolean widerNumber() {
        if (INTEGERS.contains(from.base())) {
            return widerInteger();
        }
        boolean signHeld = from.unsigned() || !to.unsigned();
        if (from.is("decimal") && to.is("decimal")) {
            int wholeFrom = from.number(0, 10) - from.number(1, 0);
            int wholeTo = to.number(0, 10) - to.number(1, 0);
            return signHeld && to.number(1, 0) >= from.number(1, 0) && wholeTo >= wholeFrom;
        }
        if (from.is("float", "double") && to.is("double")) {
            // With digits given, the text form has only those, and the value cannot be told from it but in the same
            // type.
            return signHeld && from.numbers().isEmpty() && to.numbers().isEmpty();
        }
        if (from.is("float") && to.is("float")) {
            return signHeld && from.numbers().isEmpty() && to.numbers().isEmpty();
        }
        return from.is("bit") && to.is("bit") && to.number(0, 1) >= from.number(0, 1);
    }

    private boolean widerInteger() {
        int rankFrom = INTEGERS.indexOf(from.base());
        int rankTo = INTEGERS.indexOf(to.base());
        if (from.unsigned() == to.unsigned()) {
            return rankTo >= rankFrom;
        }
        return from.unsigned() && rankTo > rankFrom;
    }

    private boolean widerText() {
        if (from.is("char", "varchar")) {
            // The other way round CHAR would drop trailing spaces.
            boolean kept = to.is("varchar") || from.is("char") && to.is("char");
            long characters = from.number(0, 1);
            return kept && to.number(0, 1) >= characters
                    || TEXTS.getOrDefault(to.base(), -1L) >= characters * CharacterSets.maxBytes(target.charset());
        }
        if (from.is("enum", "set") && to.is(from.base())) {
            List<String> members = to.members();
            // An empty member more would take the place of the empty text of index 0.
            return members.size() >= from.members().size()
                    && members.subList(0, from.members().size()).equals(from.members())
                    && members.contains("") == from.members().contains("");
        }
        return TEXTS.containsKey(from.base()) && TEXTS.getOrDefault(to.base(), -1L) >= TEXTS.get(from.base());
    }

    private boolean widerBytes() {
        if (from.is("binary", "varbinary")) {
            // BINARY would fill up with zero bytes what is shorter.
            return to.is("varbinary") && to.number(0, 1) >= from.number(0, 1)
                    || BLOBS.getOrDefault(to.base(), -1L) >= from.number(0, 1);
        }
        return BLOBS.containsKey(from.base()) && BLOBS.getOrDefault(to.base(), -1L) >= BLOBS.get(from.base());
    }

    private boolean widerOther() {
        if (from.is("time", "datetime", "timestamp") && to.is(from.base())) {
            return to.number(0, 0) >= from.number(0, 0);
        }
        if (from.is("json")) {
            return to.is("longtext");
        }
        return MySqlTypes.isGeometry(from.base()) && to.is("geometry");
    }
}

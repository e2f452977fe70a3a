package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.schema.Column;
import java.util.Set;

/**
 * How the wire form of a value becomes the value of a column again, whether by LOAD DATA, whose file is bytes without a character set, or
 * by a literal.
 */
sealed interface ValueForm {

    /** Digits and signs that the column reads by itself: numbers, dates. */
    record Ascii() implements ValueForm {}

    /** Bytes that the column takes as they are: binary types, and text in the column's own character set. */
    record Raw() implements ValueForm {}

    /** Decimal digits of a bit field, which would take them for characters. */
    record Digits() implements ValueForm {}

    /** Text in another character set than the column's, or of a type that takes no bytes. */
    record Text(String charset) implements ValueForm {}

    Set<String> TAKE_NO_BYTES = Set.of("json", "uuid", "inet4", "inet6", "xmltype");
    Set<String> BYTES = Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "vector");

    /**
     * @param output of a column that fits the target's
     * @param target where its values go
     */
    static ValueForm of(Output output, Column target) {
        String base = MySqlTypes.base(target);
        if (base.equals("bit")) {
            return new Digits();
        }
        if (TAKE_NO_BYTES.contains(base)) {
            return new Text("utf8mb4");
        }
        if (!target.charset().isEmpty()) {
            String given = wireCharset(output);
            boolean same = CharacterSets.canonical(given).equals(CharacterSets.canonical(target.charset()));
            return same ? new Raw() : new Text(CharacterSets.unwarned(given));
        }
        return BYTES.contains(base) || MySqlTypes.isGeometry(base) ? new Raw() : new Ascii();
    }

    /** What the source makes of an expression for a text column is utf8mb4, as is the text of a type without a character set. */
    static String wireCharset(Output output) {
        if (output instanceof Output.Value value && !value.column().charset().isEmpty()) {
            return value.column().charset();
        }
        return "utf8mb4";
    }
}

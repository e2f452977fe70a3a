package io.github.dbslicer.schema;

import java.util.Locale;

/**
 * A column of a table.
 *
 * @param type the type as the database's catalog spells it
 * @param charset character set of its text, empty where it has none
 * @param generated whether the database computes its values, so that they are never written
 */
public record Column(String name, String type, ValueKind kind, String charset, boolean nullable, boolean generated) {

    /**
     * Whether values of this column can be held to equal values of the other without a lossy conversion. Dates and times must have the same
     * type: what a server makes of a timestamp next to a date and time depends on the zone of its session. So must values of types of
     * their own.
     */
    public boolean comparesTo(Column other) {
        boolean byType = kind == ValueKind.TEMPORAL || kind == ValueKind.TYPED;
        return kind.comparesTo(other.kind) && (!byType || baseType().equals(other.baseType()));
    }

    /** The type without what stands in parentheses: lengths, digits, members. */
    public String baseType() {
        return type.replaceAll("\\([^)]*\\)", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}

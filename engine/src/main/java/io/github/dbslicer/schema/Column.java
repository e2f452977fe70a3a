package io.github.dbslicer.schema;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a table.
 *
 * @param type the type as the database's catalog spells it
 * @param valueType the type that it is a name for together with further conditions, a domain's; else the same
 * @param charset character set of its text, empty where it has none
 * @param generated whether the database computes its values, so that they are never written
 */
public record Column(
        String name,
        String type,
        String valueType,
        ValueKind kind,
        String charset,
        boolean nullable,
        boolean generated) {
    private static final Pattern TYPE_PART = Pattern.compile("(\"(?:[^\"]|\"\")*\")|([^\"(]+|\")|\\([^)]*\\)?");

    /** A column of a type that is no domain. */
    public Column(String name, String type, ValueKind kind, String charset, boolean nullable, boolean generated) {
        this(name, type, type, kind, charset, nullable, generated);
    }

    /**
     * Whether values of this column can be held to equal values of the other without a lossy conversion. Dates and times must have the same
     * type: what a server makes of a timestamp next to a date and time depends on the zone of its session. So must values of types of
     * their own.
     */
    public boolean comparesTo(Column other) {
        boolean byType = kind == ValueKind.TEMPORAL || kind == ValueKind.TYPED;
        return kind.comparesTo(other.kind) && (!byType || baseType().equals(other.baseType()));
    }

    /** The type without what stands in parentheses: lengths, digits, members. Letter case counts in a name between double quotes alone. */
    public String baseType() {
        StringBuilder base = new StringBuilder();
        Matcher part = TYPE_PART.matcher(type);
        while (part.find()) {
            if (part.group(1) != null) {
                base.append(part.group(1));
            } else if (part.group(2) != null) {
                base.append(part.group(2).toLowerCase(Locale.ROOT));
            }
        }
        return base.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}

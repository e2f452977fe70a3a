package io.github.dbslicer.schema;

/** How the values of a column compare, which decides how keys of them are held and which columns can reference which. */
public enum ValueKind {
    /** Signed integers of at most 64 bits. */
    INTEGER(Family.NUMBER),
    /** Unsigned integers of at most 64 bits. */
    UNSIGNED(Family.NUMBER),
    /** Other numbers: decimals, floats, bit fields. */
    NUMBER(Family.NUMBER),
    /** Characters, compared under a collation. */
    TEXT(Family.TEXT),
    /** Bytes, of any length. */
    BINARY(Family.BINARY),
    /** Exactly 16 bytes. */
    BINARY_16(Family.BINARY),
    /** UUIDs whose text form is always the canonical one of 36 characters. */
    UUID(Family.UUID),
    /** Dates and times. */
    TEMPORAL(Family.TEMPORAL),
    /** Values that carry their own type, row by row. */
    DYNAMIC(Family.DYNAMIC),
    /** Values that only those of the very same type equal: booleans, enumerations, ranges, addresses. */
    TYPED(Family.TYPED),
    /** Values that no key can be made of. */
    OPAQUE(Family.OPAQUE);

    private enum Family {
        NUMBER,
        TEXT,
        BINARY,
        UUID,
        TEMPORAL,
        DYNAMIC,
        TYPED,
        OPAQUE
    }

    private final Family family;

    ValueKind(Family family) {
        this.family = family;
    }

    /** Whether values of this kind can be held to equal values of the other without a lossy conversion. */
    public boolean comparesTo(ValueKind other) {
        if (family == Family.OPAQUE || other.family == Family.OPAQUE) {
            return false;
        }
        boolean dynamic = family == Family.DYNAMIC || other.family == Family.DYNAMIC;
        boolean uuidText = family == Family.UUID && other.family == Family.TEXT
                || family == Family.TEXT && other.family == Family.UUID;
        return family == other.family || dynamic || uuidText;
    }

    /** Whether every value is a whole number. */
    public boolean isInteger() {
        return this == INTEGER || this == UNSIGNED;
    }
}

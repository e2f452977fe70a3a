package io.github.dbslicer.slice;

/** A column of a generated table. */
record TestColumn(String name, KeyType type, boolean nullable) {
    /** Number of the row, which tells it from all others of the table but its own duplicates. Every table has it; no key does. */
    static final String NUMBER = "n";
    /** A short text that conditions ask for. Every table has it. */
    static final String KIND = "kind";
    /** What the database computes: the remainder of {@link #NUMBER} by {@link #REMAINDER_OF}. Some tables have it. */
    static final String REMAINDER = "g";

    static final int REMAINDER_OF = 7;
}

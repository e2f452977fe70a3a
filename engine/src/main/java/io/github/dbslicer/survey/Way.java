package io.github.dbslicer.survey;

import java.util.Locale;

/** By what the first rows of a table come into a slice. Those that others reference come besides. */
public enum Way {
    /** Those that a condition selects. */
    RULE,
    /** All of them. */
    WHOLE,
    /** Those that reference seeds of another table. */
    JOIN,
    /** None but those that others reference. */
    REFERENCED,
    /** None at all. */
    NONE;

    /** In small letters, as files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

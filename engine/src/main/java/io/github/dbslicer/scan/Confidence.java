package io.github.dbslicer.scan;

import java.util.Locale;

/** How much speaks for it that a column is what it looks like. */
public enum Confidence {
    /** Its name and its values say the same, or values say it that hardly anything else could be. */
    SURE,
    /** One of them says it. */
    LIKELY,
    /** Something hints at it, or something speaks against what its name says. */
    PERHAPS;

    /** In a word for the user. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

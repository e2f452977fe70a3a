package io.github.dbslicer.config;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the sessions of a run see one state of the source. */
public enum Consistency {
    /** All sessions see the source as it was at one moment. */
    SNAPSHOT,
    /** Each session sees the source as it was at a moment of its own. */
    SESSION,
    /** Each statement sees the source as it is when it starts; no transaction stays open. */
    NONE;

    /** As users write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Consistency> of(String word) {
        return Stream.of(values())
                .filter(consistency -> consistency.word().equals(word))
                .findFirst();
    }
}

package io.github.dbslicer.dialect;

import io.github.dbslicer.config.Consistency;
import java.time.Duration;
import java.util.Optional;

/**
 * On what terms a source is read.
 *
 * @param sessions how many are wanted at once, at least 1. With {@code SNAPSHOT}, the source may offer fewer, and gives no more
 * @param statementTimeout after which the source ends a statement of a session; empty for no limit
 */
public record ReadTerms(Consistency consistency, int sessions, Optional<Duration> statementTimeout) {

    public ReadTerms {
        if (sessions < 1) {
            throw new IllegalArgumentException("a source is read by one session at least");
        }
    }

    /** So many sessions that all see one moment. */
    public static ReadTerms snapshot(int sessions) {
        return new ReadTerms(Consistency.SNAPSHOT, sessions, Optional.empty());
    }

    /** Any number of sessions, each with a moment of its own. */
    public static ReadTerms separate() {
        return new ReadTerms(Consistency.SESSION, 1, Optional.empty());
    }
}

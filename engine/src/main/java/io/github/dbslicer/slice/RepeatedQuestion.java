package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Backoff;
import io.github.dbslicer.dialect.SourceSessions;
import io.github.dbslicer.error.SliceException;

/** Asks a source what it answers over a connection of its own: again where that is lost. */
final class RepeatedQuestion {
    private final SourceSessions source;

    RepeatedQuestion(SourceSessions source) {
        this.source = source;
    }

    /** @param question that may be asked as often as one likes */
    void ask(Runnable question) {
        Backoff backoff = new Backoff();
        while (!answered(question, backoff)) {
            // Until the backoff ends it.
        }
    }

    private boolean answered(Runnable question, Backoff backoff) {
        try {
            question.run();
            return true;
        } catch (SliceException failure) {
            if (!source.isLost(failure) || !backoff.pause()) {
                throw failure;
            }
            return false;
        }
    }
}

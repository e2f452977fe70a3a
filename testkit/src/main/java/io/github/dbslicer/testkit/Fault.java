package io.github.dbslicer.testkit;

import java.time.Duration;

/**
 * What goes wrong with one connection through a {@link FaultProxy}.
 *
 * @param direction whose bytes are counted
 * @param afterBytes how many bytes of that direction pass before it
 * @param time how long a {@link Kind#STALL} or a {@link Kind#REFUSE} lasts
 */
public record Fault(Kind kind, Direction direction, long afterBytes, Duration time) {

    /** What goes wrong. */
    public enum Kind {
        /** Both sides get a reset. */
        RESET,
        /** Both sides get an orderly end. */
        END,
        /** Part of what one side has sent still arrives, then both sides get an orderly end. */
        TRUNCATE,
        /** Nothing passes for a while. */
        STALL,
        /** Nothing passes any more, and neither side is told. */
        SILENCE,
        /** Both sides get a reset, and so does for a while whoever connects anew. */
        REFUSE
    }

    /** Whose bytes. */
    public enum Direction {
        /** What the client sends. */
        TO_SERVER,
        /** What the server sends. */
        TO_CLIENT
    }
}

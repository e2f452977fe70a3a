package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Paint;
import java.time.Duration;

/**
 * A bar: filled as far as something is done, or with a mark that moves where that is not known.
 *
 * @param columns that it takes, at least {@link #SHORTEST}
 */
record Bar(int columns, Look look) {
    static final int SHORTEST = 8;
    static final int LONGEST = 30;
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int MARK = 3;

    /** @param lines whether the terminal shows the lines that boxes are drawn with */
    record Look(boolean lines, boolean colors) {}

    /** @param part from 0 to 1 */
    String filled(double part) {
        int halves = (int) Math.round(Math.min(1, part) * inside() * 2);
        return drawn(0, halves / 2, halves % 2 == 1);
    }

    /** @param time that it has been moving */
    String moving(Duration time) {
        int way = inside() - MARK;
        int step = (int) (time.toMillis() / STEP.toMillis() % (2L * way));
        return drawn(Math.min(step, 2 * way - step), MARK, false);
    }

    private int inside() {
        return look.lines() ? columns : columns - 2;
    }

    private String drawn(int before, int filled, boolean half) {
        int rest = inside() - before - filled - (half ? 1 : 0);
        if (!look.lines()) {
            String mark = Paint.CYAN.on("=".repeat(filled) + (half ? "-" : ""), look.colors());
            return "[" + " ".repeat(before) + mark + " ".repeat(rest) + "]";
        }
        return empty(before)
                + Paint.CYAN.on("\u2501".repeat(filled) + (half ? "\u2578" : ""), look.colors())
                + empty(rest);
    }

    /** Without colors thinner lines are told from the others by their weight alone. */
    private String empty(int length) {
        return length == 0 ? "" : Paint.DIM.on((look.colors() ? "\u2501" : "\u2500").repeat(length), look.colors());
    }
}

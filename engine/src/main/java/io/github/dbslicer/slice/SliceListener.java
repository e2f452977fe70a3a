package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.plan.Selection;
import java.time.Duration;

/** Hears of a run as it goes. Called by several threads at once; must return quickly. */
public interface SliceListener {

    /** Source and target are known and the plan is made; nothing is changed yet. */
    default void planned(Outline outline) {}

    /** What the slice shows: the source as it was then. Comes before rows are read. */
    default void moment(Moment moment) {}

    /** The result is affected: says how. */
    default void warning(String message) {}

    /** Something to know, which does not affect the result. */
    default void notice(String message) {}

    /** The rows of a selection begin to be read. May come again for a selection of a cycle. */
    default void selectionStarted(Selection selection) {}

    /**
     * How far a selection is; anew whenever that changes. Of tables that are read as a whole this comes before the first row is read, and
     * once.
     */
    default void outlook(Selection selection, Outlook outlook) {}

    /** Rows were read and, where the selection is written, are in the target. */
    default void rowsDone(Selection selection, long rows, long bytes) {}

    /** All rows of a selection are done. Comes for every selection, those too that never started since nothing asked for a row. */
    default void selectionFinished(Selection selection, long rows, Duration time) {}

    /** A query is about to be sent: which, without values. */
    default void detail(String message) {}

    /** One that tells this one and then another. */
    default SliceListener and(SliceListener other) {
        return new ListenerPair(this, other);
    }
}

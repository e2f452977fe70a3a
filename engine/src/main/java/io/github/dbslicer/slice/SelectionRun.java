package io.github.dbslicer.slice;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.run.Workers;
import java.util.Optional;

/** Finds the rows of one selection, piece by piece. What is asked of it, but for {@link #rows()}, is asked by one thread at a time. */
interface SelectionRun {

    Selection selection();

    /** What is known of it before it begins. */
    Optional<Outlook> outlook();

    /** Whether no piece of work waits. Exact while none is being worked on that finds work for this selection. */
    boolean isEmpty();

    /**
     * Takes a piece of the work that waits; empty where there is none, or too little to begin with while more is to come.
     *
     * @param idle how many readers are free to share the work, at least 1
     * @param more whether work may still come that what waits now could be done with
     */
    Optional<Workers.Task<ReaderSession>> take(int idle, boolean more);

    /** Nothing more will come: hands over what is left of the rows, and has {@code written} called when all of them are in the target. */
    void finish(Runnable written);

    /** Rows found until now. */
    long rows();
}

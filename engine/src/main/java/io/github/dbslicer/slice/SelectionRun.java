package io.github.dbslicer.slice;

import io.github.dbslicer.plan.Selection;
import java.util.List;
import java.util.Optional;

/** Finds the rows of one selection, in rounds. */
interface SelectionRun {

    Selection selection();

    /** The work that can be done now; empty where there is none. Asked again when all of it is done. */
    List<Workers.Task> nextRound();

    /** What is left to do when no selection of the stage has a round any more; empty where there is nothing. */
    Optional<Workers.Task> lastTask();

    /** Rows found until now. */
    long rows();
}

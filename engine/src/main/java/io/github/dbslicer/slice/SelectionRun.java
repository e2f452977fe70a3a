package io.github.dbslicer.slice;

import io.github.dbslicer.plan.Selection;
import java.util.List;

/** Finds the rows of one selection, in rounds. */
interface SelectionRun {

    Selection selection();

    /** The work that can be done now; empty where there is none. Asked again when all of it is done. */
    List<Workers.Task> nextRound();

    /** Rows found until now. */
    long rows();
}

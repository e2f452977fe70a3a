package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.plan.Selection;
import java.time.Duration;

/** Tells two listeners of a run, the first one first. */
record ListenerPair(SliceListener first, SliceListener second) implements SliceListener {

    @Override
    public void planned(Outline outline) {
        first.planned(outline);
        second.planned(outline);
    }

    @Override
    public void moment(Moment moment) {
        first.moment(moment);
        second.moment(moment);
    }

    @Override
    public void warning(String message) {
        first.warning(message);
        second.warning(message);
    }

    @Override
    public void notice(String message) {
        first.notice(message);
        second.notice(message);
    }

    @Override
    public void selectionStarted(Selection selection) {
        first.selectionStarted(selection);
        second.selectionStarted(selection);
    }

    @Override
    public void outlook(Selection selection, Outlook outlook) {
        first.outlook(selection, outlook);
        second.outlook(selection, outlook);
    }

    @Override
    public void rowsDone(Selection selection, long rows, long bytes) {
        first.rowsDone(selection, rows, bytes);
        second.rowsDone(selection, rows, bytes);
    }

    @Override
    public void selectionFinished(Selection selection, long rows, Duration time) {
        first.selectionFinished(selection, rows, time);
        second.selectionFinished(selection, rows, time);
    }

    @Override
    public void detail(String message) {
        first.detail(message);
        second.detail(message);
    }
}

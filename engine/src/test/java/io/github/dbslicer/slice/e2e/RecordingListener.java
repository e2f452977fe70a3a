package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.slice.Outline;
import io.github.dbslicer.slice.Outlook;
import io.github.dbslicer.slice.SliceListener;
import java.time.Duration;
import java.util.List;

/** Keeps the warnings of a run and passes on the events at which tests step in. */
final class RecordingListener implements SliceListener {
    private final SliceListener next;
    private final List<String> warnings;

    /** @param warnings takes additions from several threads */
    RecordingListener(SliceListener next, List<String> warnings) {
        this.next = next;
        this.warnings = warnings;
    }

    @Override
    public void planned(Outline outline) {
        next.planned(outline);
    }

    @Override
    public void warning(String message) {
        warnings.add(message);
        next.warning(message);
    }

    @Override
    public void notice(String message) {
        next.notice(message);
    }

    @Override
    public void detail(String message) {
        next.detail(message);
    }

    @Override
    public void selectionStarted(Selection selection) {
        next.selectionStarted(selection);
    }

    @Override
    public void outlook(Selection selection, Outlook outlook) {
        next.outlook(selection, outlook);
    }

    @Override
    public void selectionFinished(Selection selection, long rows, Duration time) {
        next.selectionFinished(selection, rows, time);
    }

    @Override
    public void rowsDone(Selection selection, long rows, long bytes) {
        next.rowsDone(selection, rows, bytes);
    }
}

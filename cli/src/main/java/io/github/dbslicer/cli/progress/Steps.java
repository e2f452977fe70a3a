package io.github.dbslicer.cli.progress;

import io.github.dbslicer.draft.DraftListener;
import io.github.dbslicer.explain.ExplainListener;
import io.github.dbslicer.scan.ScanListener;
import io.github.dbslicer.survey.SurveyListener;
import io.github.dbslicer.verify.VerifyListener;

/** Tells what a command is doing that looks at databases. */
public record Steps(Progress progress)
        implements VerifyListener, ScanListener, SurveyListener, ExplainListener, DraftListener {

    @Override
    public void step(String what) {
        progress.step(what);
    }

    @Override
    public void warning(String message) {
        progress.warning(message);
    }
}

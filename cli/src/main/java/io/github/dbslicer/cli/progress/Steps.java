package io.github.dbslicer.cli.progress;

import io.github.dbslicer.run.StepListener;

/** Tells what a command is doing that looks at databases. */
public record Steps(Progress progress) implements StepListener {

    @Override
    public void step(String what) {
        progress.step(what);
    }

    @Override
    public void warning(String message) {
        progress.warning(message);
    }
}

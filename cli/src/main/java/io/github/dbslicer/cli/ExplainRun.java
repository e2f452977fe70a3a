package io.github.dbslicer.cli;

import io.github.dbslicer.cli.explain.ExplainJson;
import io.github.dbslicer.cli.explain.ExplainText;
import io.github.dbslicer.cli.progress.Progress;
import io.github.dbslicer.cli.progress.ProgressWish;
import io.github.dbslicer.cli.progress.Steps;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.explain.Explainer;
import io.github.dbslicer.explain.Explanation;
import java.util.List;
import java.util.logging.LogManager;

/** Explains one row to a user. */
final class ExplainRun {
    private final Surroundings surroundings;

    ExplainRun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Prints the answer to stdout. Returns the exit code. */
    int run(ExplainArguments arguments, boolean json, ProgressWish wish) {
        // What the drivers log goes to stderr otherwise, and may hold values.
        LogManager.getLogManager().reset();
        Terminal terminal = surroundings.terminal().get();
        Explanation answer;
        try (Progress progress = Progress.on(surroundings.err(), terminal, wish)) {
            answer = new Explainer(new Dialects())
                    .explain(new RequestReader(surroundings.environment()).explanation(arguments), new Steps(progress))
                    .get(0);
        }
        List<String> lines = json ? List.of(ExplainJson.of(answer)) : new ExplainText(answer).lines();
        lines.forEach(surroundings.out()::println);
        return answer instanceof Explanation.InSlice ? 0 : ErrorCode.VERIFICATION.exitCode();
    }
}

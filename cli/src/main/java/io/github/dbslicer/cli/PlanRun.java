package io.github.dbslicer.cli;

import io.github.dbslicer.cli.plan.PlanText;
import io.github.dbslicer.cli.progress.Progress;
import io.github.dbslicer.cli.progress.ProgressWish;
import io.github.dbslicer.cli.progress.Steps;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.report.Account;
import io.github.dbslicer.report.AccountJson;
import io.github.dbslicer.survey.Survey;
import io.github.dbslicer.survey.Surveyor;
import java.util.Optional;
import java.util.logging.LogManager;

/** Surveys one slice for a user. */
final class PlanRun {
    private final Surroundings surroundings;

    private final Optional<ReportFile> report;

    /** @param report what gets an account of it */
    PlanRun(Surroundings surroundings, Optional<ReportFile> report) {
        this.surroundings = surroundings;
        this.report = report;
    }

    /** Prints the plan to stdout. Returns the exit code. */
    int run(PlanArguments arguments, ProgressWish wish) {
        // What the drivers log goes to stderr otherwise, and may hold values.
        LogManager.getLogManager().reset();
        Terminal terminal = surroundings.terminal().get();
        Survey survey;
        try (Progress progress = Progress.on(surroundings.err(), terminal, wish)) {
            survey = new Surveyor(new Dialects())
                    .survey(new RequestReader(surroundings.environment()).survey(arguments), new Steps(progress));
        }
        Account account = Account.of(survey);
        report.ifPresent(file -> file.write(account));
        if (arguments.json()) {
            surroundings.out().println(AccountJson.of(account, ManifestVersion.number()));
        } else {
            boolean colors = terminal.output() && terminal.colors();
            new PlanText(survey, wish.verbosity() == Verbosity.VERBOSE, colors)
                    .lines()
                    .forEach(surroundings.out()::println);
        }
        return 0;
    }
}

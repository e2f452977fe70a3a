package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.Progress;
import io.github.dbslicer.cli.progress.ProgressWish;
import io.github.dbslicer.cli.progress.Steps;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.report.Account;
import io.github.dbslicer.report.RunRecorder;
import io.github.dbslicer.slice.Confirmation;
import io.github.dbslicer.slice.Proof;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.SliceResult;
import io.github.dbslicer.slice.Slicer;
import io.github.dbslicer.verify.Verification;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.logging.LogManager;

/** Cuts one slice for a user: files in, progress and questions on the way, result out. */
final class SliceRun {
    private final Surroundings surroundings;
    private final boolean verifying;
    private final Optional<ReportFile> report;
    private final RunRecorder recorder = new RunRecorder();

    SliceRun(Surroundings surroundings) {
        this(surroundings, false, Optional.empty());
    }

    /**
     * @param verifying whether the target is held against the source once the slice is there
     * @param report what gets an account of it
     */
    SliceRun(Surroundings surroundings, boolean verifying, Optional<ReportFile> report) {
        this.surroundings = surroundings;
        this.verifying = verifying;
        this.report = report;
    }

    /** Cuts the slice and prints the rows of each table to stdout. Returns the exit code. */
    int run(SliceArguments arguments, boolean yes, ProgressWish wish) {
        Terminal terminal = surroundings.terminal().get();
        try (Progress progress = Progress.on(surroundings.err(), terminal, wish)) {
            Done done = cut(arguments, EmptyingQuestion.unless(yes, surroundings, wish), progress);
            if (wish.results()) {
                ResultTable.lines(done.result().rows(), terminal.output()).forEach(surroundings.out()::println);
            }
            done.verified().ifPresent(found -> progress.outcome(VerifyRun.outcome(found, wish.verbosity())));
            return done.verified().map(VerifyRun::exitCode).orElse(0);
        }
    }

    /** @param verified empty where it was not asked for */
    private record Done(SliceResult result, Optional<Verification> verified) {}

    /**
     * Cuts the slice into a target whose rows may go, and leaves stdout alone.
     *
     * @throws io.github.dbslicer.error.SliceException where anything is missing
     */
    void cut(SliceArguments arguments, Verbosity verbosity) {
        Terminal terminal = surroundings.terminal().get();
        try (Progress progress = Progress.on(surroundings.err(), terminal, ProgressWish.usual(verbosity))) {
            cut(arguments, Confirmation.given(), progress);
        }
    }

    private Done cut(SliceArguments arguments, Confirmation confirmation, Progress progress) {
        // What the drivers log goes to stderr otherwise, and may hold values.
        LogManager.getLogManager().reset();
        SliceRequest request = new RequestReader(surroundings.environment()).request(arguments);
        VerifyRun.KeptProof proof = new VerifyRun.KeptProof(new Steps(progress));
        SliceListener listener = report.isPresent() ? progress.and(recorder) : progress;
        SliceResult result =
                new Slicer(new Dialects()).slice(request, confirmation, listener, verifying ? proof : Proof.none());
        progress.outcome(Summary.outcome(result, OffsetDateTime.now(ZoneId.systemDefault())));
        Done done = new Done(result, proof.result());
        report.ifPresent(file -> {
            Account account = recorder.account(result);
            file.write(done.verified().map(account::verified).orElse(account));
            progress.notice("Its report is " + file + ".");
        });
        return done;
    }
}

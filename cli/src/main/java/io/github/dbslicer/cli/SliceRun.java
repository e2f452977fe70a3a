package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.Progress;
import io.github.dbslicer.cli.progress.ProgressWish;
import io.github.dbslicer.cli.progress.Steps;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.slice.Confirmation;
import io.github.dbslicer.slice.Proof;
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

    SliceRun(Surroundings surroundings) {
        this(surroundings, false);
    }

    /** @param verifying whether the target is held against the source once the slice is there */
    SliceRun(Surroundings surroundings, boolean verifying) {
        this.surroundings = surroundings;
        this.verifying = verifying;
    }

    /** Cuts the slice and prints the rows of each table to stdout. Returns the exit code. */
    int run(SliceArguments arguments, boolean yes, ProgressWish wish) {
        Terminal terminal = surroundings.terminal().get();
        try (Progress progress = Progress.on(surroundings.err(), terminal, wish)) {
            VerifyRun.KeptProof proof = new VerifyRun.KeptProof(new Steps(progress));
            SliceResult result =
                    cut(arguments, question(yes, terminal, wish), progress, verifying ? proof : Proof.none());
            if (wish.results()) {
                ResultTable.lines(result.rows(), terminal.output()).forEach(surroundings.out()::println);
            }
            Optional<Verification> verified = proof.result();
            verified.ifPresent(found -> progress.outcome(VerifyRun.outcome(found, wish.verbosity())));
            return verified.map(VerifyRun::exitCode).orElse(0);
        }
    }

    private Confirmation question(boolean yes, Terminal terminal, ProgressWish wish) {
        return yes
                ? Confirmation.given()
                : new EmptyingQuestion(
                        surroundings.in(), surroundings.err(), wish.json() ? terminal.withoutQuestions() : terminal);
    }

    /**
     * Cuts the slice into a target whose rows may go, and leaves stdout alone.
     *
     * @throws io.github.dbslicer.error.SliceException where anything is missing
     */
    void cut(SliceArguments arguments, Verbosity verbosity) {
        Terminal terminal = surroundings.terminal().get();
        try (Progress progress = Progress.on(surroundings.err(), terminal, ProgressWish.usual(verbosity))) {
            cut(arguments, Confirmation.given(), progress, Proof.none());
        }
    }

    private SliceResult cut(SliceArguments arguments, Confirmation confirmation, Progress progress, Proof proof) {
        // What the drivers log goes to stderr otherwise, and may hold values.
        LogManager.getLogManager().reset();
        SliceRequest request = new RequestReader(surroundings.environment()).request(arguments);
        SliceResult result = new Slicer(new Dialects()).slice(request, confirmation, progress, proof);
        progress.outcome(Summary.outcome(result, OffsetDateTime.now(ZoneId.systemDefault())));
        return result;
    }
}

package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.Progress;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.report.Account;
import io.github.dbslicer.report.RunRecorder;
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
    private final Optional<VerifyRun.KeptProof> proof;
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
        this.proof = verifying ? Optional.of(new VerifyRun.KeptProof()) : Optional.empty();
        this.report = report;
    }

    /** Cuts the slice and prints the rows of each table to stdout. Returns the exit code. */
    int run(SliceArguments arguments, boolean yes, Verbosity verbosity) {
        SliceResult result = cut(arguments, yes, verbosity);
        if (verbosity != Verbosity.QUIET) {
            boolean forPeople = surroundings.terminal().get().output();
            ResultTable.lines(result.rows(), forPeople).forEach(surroundings.out()::println);
        }
        return verdict(verbosity);
    }

    private Account account(SliceResult result) {
        Account account = recorder.account(result);
        return proof.flatMap(VerifyRun.KeptProof::result).map(account::verified).orElse(account);
    }

    /** Tells on stderr what a verification found. Returns the exit code. */
    private int verdict(Verbosity verbosity) {
        Optional<Verification> result = proof.flatMap(VerifyRun.KeptProof::result);
        result.ifPresent(found -> VerificationText.lines(found, verbosity).forEach(surroundings.err()::println));
        return result.map(VerifyRun::exitCode).orElse(0);
    }

    /**
     * Cuts the slice and leaves stdout alone.
     *
     * @param yes whether the target's rows may go without a question
     * @throws io.github.dbslicer.error.SliceException where anything is missing
     */
    SliceResult cut(SliceArguments arguments, boolean yes, Verbosity verbosity) {
        // What the drivers log goes to stderr otherwise, and may hold values.
        LogManager.getLogManager().reset();
        SliceRequest request = new RequestReader(surroundings.environment()).request(arguments);
        Terminal terminal = surroundings.terminal().get();
        Confirmation confirmation =
                yes ? Confirmation.given() : new EmptyingQuestion(surroundings.in(), surroundings.err(), terminal);
        SliceResult result;
        try (Progress progress = Progress.on(surroundings.err(), terminal, verbosity)) {
            result = new Slicer(new Dialects())
                    .slice(
                            request,
                            confirmation,
                            progress.and(recorder),
                            proof.<Proof>map(kept -> kept).orElseGet(Proof::none));
        }
        if (verbosity != Verbosity.QUIET) {
            Summary.lines(result, OffsetDateTime.now(ZoneId.systemDefault())).forEach(surroundings.err()::println);
        }
        report.ifPresent(file -> {
            file.write(account(result));
            if (verbosity != Verbosity.QUIET) {
                surroundings.err().println("Its report is " + Printable.line(file.toString()) + ".");
            }
        });
        return result;
    }
}

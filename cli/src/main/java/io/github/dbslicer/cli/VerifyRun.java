package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.Outcome;
import io.github.dbslicer.cli.progress.Progress;
import io.github.dbslicer.cli.progress.ProgressWish;
import io.github.dbslicer.cli.progress.Steps;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.slice.Proof;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.verify.Verification;
import io.github.dbslicer.verify.Verifier;
import io.github.dbslicer.verify.VerifyRequest;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;

/** Verifies one target for a user. */
final class VerifyRun {
    private final Surroundings surroundings;

    VerifyRun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Prints the result to stdout. Returns the exit code. */
    int run(SliceArguments arguments, boolean json, ProgressWish wish) {
        // What the drivers log goes to stderr otherwise, and may hold values.
        LogManager.getLogManager().reset();
        SliceRequest request = new RequestReader(surroundings.environment()).request(arguments);
        Terminal terminal = surroundings.terminal().get();
        Verification result;
        try (Progress progress = Progress.on(surroundings.err(), terminal, wish)) {
            result = new Verifier(new Dialects()).verify(verification(request), new Steps(progress));
        }
        List<String> lines =
                json ? List.of(VerificationJson.of(result)) : VerificationText.lines(result, wish.verbosity());
        lines.forEach(surroundings.out()::println);
        return exitCode(result);
    }

    private static VerifyRequest verification(SliceRequest request) {
        return new VerifyRequest(
                        request.sources(),
                        request.targetDatabase(),
                        request.rules(),
                        request.tables(),
                        request.workers(),
                        request.reading())
                .keeping(request.interim())
                .masking(request.maskingKey());
    }

    /** What is told of a verification that follows a slice. */
    static Outcome outcome(Verification result, Verbosity verbosity) {
        return new Outcome("verification", VerificationJson.fields(result), VerificationText.lines(result, verbosity));
    }

    static int exitCode(Verification result) {
        return result.passed() ? 0 : ErrorCode.VERIFICATION.exitCode();
    }

    /** A proof that keeps what it found. */
    static final class KeptProof implements Proof {
        private final StepListener listener;
        private Optional<Verification> result = Optional.empty();

        KeptProof(StepListener listener) {
            this.listener = listener;
        }

        @Override
        public void check(Claim claim) {
            result = Optional.of(new Verifier(new Dialects()).verify(claim, listener));
        }

        Optional<Verification> result() {
            return result;
        }
    }
}

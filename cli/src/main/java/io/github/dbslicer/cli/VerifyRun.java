package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.StepLines;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.slice.Proof;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.verify.Verification;
import io.github.dbslicer.verify.Verifier;
import io.github.dbslicer.verify.VerifyListener;
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
    int run(SliceArguments arguments, boolean json, Verbosity verbosity) {
        // What the drivers log goes to stderr otherwise, and may hold values.
        LogManager.getLogManager().reset();
        SliceRequest request = new RequestReader(surroundings.environment()).request(arguments);
        Verification result = new Verifier(new Dialects())
                .verify(
                        new VerifyRequest(
                                        request.sources(),
                                        request.targetDatabase(),
                                        request.rules(),
                                        request.tables(),
                                        request.workers(),
                                        request.reading())
                                .keeping(request.interim())
                                .masking(request.maskingKey()),
                        new StepLines(
                                surroundings.err(), surroundings.terminal().get(), verbosity));
        List<String> lines = json ? List.of(VerificationJson.of(result)) : VerificationText.lines(result, verbosity);
        lines.forEach(surroundings.out()::println);
        return exitCode(result);
    }

    static int exitCode(Verification result) {
        return result.passed() ? 0 : ErrorCode.VERIFICATION.exitCode();
    }

    /** A proof that keeps what it found. */
    static final class KeptProof implements Proof {
        private Optional<Verification> result = Optional.empty();

        @Override
        public void check(Claim claim) {
            result = Optional.of(new Verifier(new Dialects()).verify(claim, new VerifyListener() {}));
        }

        Optional<Verification> result() {
            return result;
        }
    }
}

package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.JsonLines;
import io.github.dbslicer.cli.terminal.Paint;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.List;

/** Says on stderr why a command failed. */
final class ErrorReport {
    private final Surroundings surroundings;
    private final boolean json;
    private boolean failed;

    /** @param json whether programs read it */
    ErrorReport(Surroundings surroundings, boolean json) {
        this.surroundings = surroundings;
        this.json = json;
    }

    /** The command has come back, after a failure or not: ends what programs read. */
    void ended(int exitCode) {
        if (json && !failed) {
            new JsonLines(surroundings.err()).done(exitCode);
        }
    }

    /** The process ends before what it does has been brought to an end. */
    void interrupted(String message) {
        tell(ErrorCode.INTERRUPTED.exitCode(), message, List.of());
    }

    /** Reports a command line that is not understood. Returns the exit code. */
    int usage(String message, String advice) {
        tell(ErrorCode.USAGE.exitCode(), message, List.of());
        if (!json) {
            surroundings.err().println(advice);
        }
        return ErrorCode.USAGE.exitCode();
    }

    /** Reports a failure. Returns the exit code. */
    int report(Throwable failure, boolean verbose) {
        ErrorCode code = failure instanceof SliceException known ? known.code() : ErrorCode.INTERNAL;
        boolean expected = failure instanceof SliceException;
        tell(
                code.exitCode(),
                expected ? String.valueOf(failure.getMessage()) : unexpected(failure, verbose),
                verbose ? new FailureTrace(failure).lines() : List.of());
        return code.exitCode();
    }

    /** Without the message of the failure, which may hold what users keep secret. */
    private static String unexpected(Throwable failure, boolean verbose) {
        if (failure instanceof OutOfMemoryError) {
            return "The memory does not suffice. Allow more, for example with DBSLICER_OPTS=-Xmx4g, and run again.";
        }
        String where = verbose
                ? "What follows names code only, no data: please report it."
                : "Please run again with --verbose, which shows where, and report it.";
        return "Internal error: " + failure.getClass().getName() + ". This is a defect of DbSlicer. " + where;
    }

    private void tell(int exitCode, String message, List<String> trace) {
        failed = true;
        if (json) {
            new JsonLines(surroundings.err()).failed(exitCode, message, trace);
            return;
        }
        String error = Paint.RED.on("ERROR", surroundings.terminal().get().colors());
        message.lines().forEach(line -> surroundings.err().println(error + " " + Printable.line(line)));
        trace.forEach(surroundings.err()::println);
    }
}

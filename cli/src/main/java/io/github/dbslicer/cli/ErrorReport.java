package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Paint;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.List;

/** Says on stderr why a command failed. */
final class ErrorReport {
    private final Surroundings surroundings;

    ErrorReport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Reports a command line that is not understood. Returns the exit code. */
    int usage(String message, String advice) {
        print(message);
        surroundings.err().println(advice);
        return ErrorCode.USAGE.exitCode();
    }

    /** Reports a failure. Returns the exit code. */
    int report(Throwable failure, boolean verbose) {
        boolean expected = failure instanceof SliceException;
        print(expected ? String.valueOf(failure.getMessage()) : unexpected(failure, verbose));
        if (verbose) {
            new FailureTrace(failure).lines().forEach(surroundings.err()::println);
        }
        return failure instanceof SliceException known ? known.code().exitCode() : ErrorCode.INTERNAL.exitCode();
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

    private void print(String message) {
        String error = Paint.RED.on("ERROR", surroundings.terminal().get().colors());
        List<String> lines = message.lines().toList();
        lines.forEach(line -> surroundings.err().println(error + " " + Printable.line(line)));
    }
}

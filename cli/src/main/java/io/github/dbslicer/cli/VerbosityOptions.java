package io.github.dbslicer.cli;

import picocli.CommandLine.Option;

/** {@code --quiet} or {@code --verbose}. */
final class VerbosityOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Only errors and warnings.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Also the plan, and where an error comes from.")
    private boolean verbose;

    Verbosity verbosity() {
        if (quiet) {
            return Verbosity.QUIET;
        }
        return verbose ? Verbosity.VERBOSE : Verbosity.NORMAL;
    }
}

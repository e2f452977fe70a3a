package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Verbosity;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What all commands have that read a database of the user's. */
final class CommonOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "config.yml",
            description = "The connections. Default: ${DEFAULT-VALUE}")
    private Path config = Path.of("");

    // No group: picocli's processor takes one class of a group for one command only.
    @Option(
            names = {"-q", "--quiet"},
            description = "Only errors and warnings; of plan and scan also what is found.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Also the plan of a slice, and where an error comes from.")
    private boolean verbose;

    Path config() {
        return config;
    }

    Verbosity verbosity() {
        if (quiet) {
            return Verbosity.QUIET;
        }
        return verbose ? Verbosity.VERBOSE : Verbosity.NORMAL;
    }

    /** Why they cannot be so. */
    Optional<String> refusal() {
        return quiet && verbose
                ? Optional.of("--quiet, --verbose are mutually exclusive (specify only one)")
                : Optional.empty();
    }
}

package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.ProgressKind;
import io.github.dbslicer.cli.progress.ProgressWish;
import io.github.dbslicer.cli.terminal.Verbosity;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

    @Option(
            names = "--progress",
            converter = KindReader.class,
            paramLabel = "auto|live|plain|json|none",
            description = "How to tell of progress on stderr: auto (drawn on a terminal, lines elsewhere), live, plain,"
                    + " json (for programs, errors too), none. Default: auto")
    private ProgressKind progress = ProgressKind.AUTO;

    /** Reads a kind as users write it. */
    static final class KindReader implements ITypeConverter<ProgressKind> {
        @Override
        public ProgressKind convert(String value) {
            return ProgressKind.named(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected auto, live, plain, json or none, not '" + value + "'"));
        }
    }

    Path config() {
        return config;
    }

    Verbosity verbosity() {
        if (quiet) {
            return Verbosity.QUIET;
        }
        return verbose ? Verbosity.VERBOSE : Verbosity.NORMAL;
    }

    ProgressWish progress() {
        return new ProgressWish(verbosity(), progress);
    }

    /** Why they cannot be so. */
    Optional<String> refusal() {
        boolean shown = progress != ProgressKind.AUTO && progress != ProgressKind.NONE;
        String other = verbose ? "--verbose" : shown ? "--progress" : "";
        return quiet && !other.isEmpty()
                ? Optional.of("--quiet, " + other + " are mutually exclusive (specify only one)")
                : Optional.empty();
    }
}

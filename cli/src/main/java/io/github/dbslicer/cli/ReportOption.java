package io.github.dbslicer.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --report}. */
final class ReportOption {
    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Write what is told of the slice as a page to look at: one HTML file that needs no other. A report that"
                            + " is there is replaced.")
    private @Nullable Path file;

    /** Where it goes; empty where none is wanted. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }
}

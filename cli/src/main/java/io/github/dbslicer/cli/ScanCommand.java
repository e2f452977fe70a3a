package io.github.dbslicer.cli;

import io.github.dbslicer.scan.ScanRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dbslicer scan}. Holds options only, as {@link SliceCommand} does. */
@Command(
        name = "scan",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        customSynopsis = {
            "dbslicer scan --read NAME [--config FILE] [--schema-file FILE]",
            "              [--tables TABLE[,TABLE...]] [--rows N] [--strict]",
            "              [--quiet | --verbose]",
            "              [--progress auto|live|plain|json|none]"
        },
        description = "Lists the columns that look personal, and writes the masks for them as a rules file has them.",
        footer = {
            "",
            "It judges by names, types and values. Values stay on this machine: none is",
            "shown, logged or kept. The source is only read, and no more of it than --rows",
            "says. What was found goes to stdout, the masks as YAML behind it; away from a",
            "terminal all of it is YAML, the list as comments. Progress and errors go to",
            "stderr.",
            "Exit code 3 where tables could not be looked at.",
            "",
            "Examples:",
            "  What should be masked:",
            "    dbslicer scan --read prod",
            "  What the rules do not mask yet, by names and types alone:",
            "    dbslicer scan --read prod --schema-file schema.yml --rows 0"
        })
final class ScanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = {"-r", "--read"},
            paramLabel = "NAME",
            description = "Connection to look at.")
    private String read = "";

    @Option(
            names = "--schema-file",
            paramLabel = "FILE",
            description = "Rules that are there already: the columns that they mask or keep are left out.")
    private @Nullable Path rules;

    @Option(
            names = {"-t", "--tables"},
            split = ",",
            paramLabel = "TABLE",
            description = "Look at these tables only.")
    private List<String> tables = new ArrayList<>();

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "" + ScanRequest.DEFAULT_ROWS,
            description = "How many rows of each table are looked at, 0 for none. Default: ${DEFAULT-VALUE}")
    private int rows;

    @Option(names = "--strict", description = "List all other columns as kept, as 'privacy: strict' demands.")
    private boolean strict;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ScanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (read.isBlank()) {
            throw refused("--read is missing: the name of a connection in config.yml.");
        }
        common.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        if (tables.stream().anyMatch(String::isBlank)) {
            throw refused("--tables takes names separated by commas; one of them is empty.");
        }
        if (rows < 0) {
            throw refused("--rows is 0 or more.");
        }
        ScanArguments arguments =
                new ScanArguments(read, common.config(), Optional.ofNullable(rules), tables, rows, strict);
        return new ScanRun(surroundings).run(arguments, common.progress());
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

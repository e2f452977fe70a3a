package io.github.dbslicer.cli;

import io.github.dbslicer.slice.SliceRequest;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dbslicer verify}. Holds options only, as {@link SliceCommand} does. */
@Command(
        name = "verify",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        customSynopsis = {
            "dbslicer verify --read NAME[,NAME...] --write NAME [--config FILE]",
            "                [--schema-file FILE] [--tables TABLE[,TABLE...]]",
            "                [--memory SIZE] [--json] [--quiet | --verbose]",
            "                [--progress auto|live|plain|json|none]"
        },
        description = "Holds a target against the source: whether it has exactly the rows of the slice, with exactly"
                + " their values.",
        footer = {
            "",
            "Nothing is changed, neither in the source nor in the target. What has changed in",
            "the source since the slice was cut shows as a difference.",
            "The result goes to stdout, progress and errors to stderr. Exit code 5 for",
            "differences.",
            "",
            "Examples:",
            "  After a slice, with the same rules:",
            "    dbslicer verify --read prod --write dev",
            "  Of a slice of some tables, for a program:",
            "    dbslicer verify --read prod --write dev --tables orders --json"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ExtentOptions extent = new ExtentOptions();

    @Option(
            names = {"-w", "--write"},
            paramLabel = "NAME",
            description = "Connection that the slice was written to.")
    private String write = "";

    @Mixin
    private MemoryOption memory = new MemoryOption();

    @Option(names = "--json", description = "The result as JSON.")
    private boolean json;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        extent.missing().ifPresent(reason -> {
            throw refused(reason);
        });
        if (write.isBlank()) {
            throw refused("--write is missing: the name of a connection in config.yml.");
        }
        common.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        extent.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        memory.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        SliceArguments arguments = new SliceArguments(
                extent.read(),
                new WriteTo.Connection(write),
                common.config(),
                Optional.of(extent.rules()),
                extent.tables(),
                Optional.empty(),
                SliceRequest.Start.ANEW,
                memory.bytes());
        return new VerifyRun(surroundings).run(arguments, json, common.progress());
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

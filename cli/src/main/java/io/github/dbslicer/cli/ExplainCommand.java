package io.github.dbslicer.cli;

import io.github.dbslicer.explain.ExplainRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dbslicer explain}. Holds options only, as {@link SliceCommand} does. */
@Command(
        name = "explain",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        customSynopsis = {
            "dbslicer explain TABLE KEY --read NAME [--config FILE]",
            "                 [--schema-file FILE] [--tables TABLE[,TABLE...]]",
            "                 [--memory SIZE] [--json]",
            "                 [--quiet | --verbose]",
            "                 [--progress auto|live|plain|json|none]"
        },
        description = "Says why a row is in the slice: by which references it is reached from a seed.",
        footer = {
            "",
            "A seed is a row that a rule selects. Of all ways to the row a shortest one is",
            "shown. If the row is not in the slice: why, and which rows would bring it there.",
            "The slice is not cut. The source is only read, as it is while it is read; keys",
            "are shown as they are there, of masked columns too.",
            "The answer goes to stdout, progress and errors to stderr. Exit code 0 where the",
            "row is in the slice, 5 where it is not, 3 where the source has no such row.",
            "",
            "Examples:",
            "  Why a customer comes along:",
            "    dbslicer explain customers 4711 --read prod",
            "  A key of two columns, and one named by column:",
            "    dbslicer explain order_items 10,3 --read prod",
            "    dbslicer explain users email=ann@example.com --read prod"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            index = "0",
            paramLabel = "TABLE",
            description = "The row's table, by the name that the rules file has for it.")
    private String table = "";

    @Parameters(
            index = "1",
            paramLabel = "KEY",
            description =
                    "Its primary key: 4711, or 10,3 for several columns; or column=value for each column of any unique key."
                            + " A value with commas goes in double quotes, bytes are x'0f3a'.")
    private String key = "";

    @Option(
            names = {"-r", "--read"},
            paramLabel = "NAME",
            description = "Connection to read from.")
    private String read = "";

    @Option(
            names = "--schema-file",
            paramLabel = "FILE",
            defaultValue = "schema.yml",
            description = "The rules. Default: ${DEFAULT-VALUE}")
    private Path rules = Path.of("");

    @Option(
            names = {"-t", "--tables"},
            split = ",",
            paramLabel = "TABLE",
            description = "As with 'slice': only rows of these tables are seeds.")
    private List<String> tables = new ArrayList<>();

    @Mixin
    private MemoryOption memory = new MemoryOption();

    @Option(names = "--json", description = "For programs: one JSON object.")
    private boolean json;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExplainCommand(Surroundings surroundings) {
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
        memory.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        ExplainArguments arguments = new ExplainArguments(
                new ExplainRequest.AskedRow(table, key), read, common.config(), rules, tables, memory.bytes());
        return new ExplainRun(surroundings).run(arguments, json, common.progress());
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

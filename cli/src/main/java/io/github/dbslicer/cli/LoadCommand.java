package io.github.dbslicer.cli;

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

/** {@code dbslicer load}. Holds options only, as {@link SliceCommand} does. */
@Command(
        name = "load",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        customSynopsis = {
            "dbslicer load FILE --write NAME [--config FILE]",
            "              [--tables TABLE[,TABLE...]]",
            "              [--copy-schema[=tables|all] [--with-triggers] [--with-policies]",
            "               [--with-rules] [--with-grants]]",
            "              [--yes] [--quiet | --verbose]",
            "              [--progress auto|live|plain|json|none]"
        },
        description = "Loads a pack, which 'slice --output' or 'export' has written, into a database of its kind.",
        footer = {
            "",
            "The whole file is checked before anything is changed. Then the target's rows",
            "are removed, after a question. A target without any table gets those of the",
            "pack, with its views and routines; --copy-schema makes them anew elsewhere,",
            "and takes triggers and the like from the pack as far as it holds them.",
            "A load that fails is run once more: what it has left is made anew.",
            "The row counts go to stdout, progress and errors to stderr.",
            "",
            "Examples:",
            "  A slice that 'slice --output' has written:",
            "    dbslicer load prod.slice.zst --write dev",
            "  Without a question, its tables made anew:",
            "    dbslicer load prod.slice.zst --write dev --yes --copy-schema"
        })
final class LoadCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    // One too many is not for picocli to tell, nor a missing one: it would tell of them before it tells of a misspelled
    // option.
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The pack; - reads it from stdin, and keeps it in a temporary file meanwhile.")
    private String file = "";

    @Option(
            names = {"-w", "--write"},
            paramLabel = "NAME",
            description = "Connection to write to.")
    private String write = "";

    @Option(
            names = {"-t", "--tables"},
            split = ",",
            paramLabel = "TABLE",
            description = "Load the rows of these tables, and of all that they reference, only.")
    private List<String> tables = new ArrayList<>();

    @Mixin
    private SchemaOptions schema = new SchemaOptions();

    @Option(
            names = {"-y", "--yes"},
            description = "Remove the rows that the target holds without asking.")
    private boolean yes;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LoadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (file.isEmpty()) {
            throw refused("FILE is missing: the pack to load, or - to read it from stdin.");
        }
        if (write.isBlank()) {
            throw refused("--write is missing: the name of a connection in config.yml.");
        }
        common.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        schema.misplaced(false).ifPresent(option -> {
            throw refused(option + " needs --copy-schema, with all objects.");
        });
        if (tables.stream().anyMatch(String::isBlank)) {
            throw refused("--tables takes names separated by commas; one of them is empty.");
        }
        LoadArguments arguments = new LoadArguments(file, write, common.config(), tables, schema.scope(false));
        return new LoadRun(surroundings).run(arguments, yes, common.progress());
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

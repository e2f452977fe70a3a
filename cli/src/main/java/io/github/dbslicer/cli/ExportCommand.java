package io.github.dbslicer.cli;

import io.github.dbslicer.slice.SliceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dbslicer export}. Holds options only, as {@link SliceCommand} does. */
@Command(
        name = "export",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        customSynopsis = {
            "dbslicer export --read NAME[,NAME...] --output FILE [--format NAME]",
            "                [--compress none|gzip|zstd] [--config FILE]",
            "                [--tables TABLE[,TABLE...]]",
            "                [--copy-schema=tables|all] [--with-triggers] [--with-policies]",
            "                [--with-rules] [--with-grants]",
            "                [--memory SIZE] [--yes] [--quiet | --verbose]",
            "                [--progress auto|live|plain|json|none]"
        },
        description = "Writes a database to a file: every row of every table, as they were at one moment.",
        footer = {
            "",
            "The file is written beside its place and moved there when it is whole. The",
            "source is only read. 'slice --output' writes a slice instead, masked where its",
            "rules say so.",
            "The row counts go to stdout, progress and errors to stderr.",
            "",
            "Examples:",
            "  A whole database in one file, for 'dbslicer load':",
            "    dbslicer export --read dev --output dev.slice.zst",
            "  Two tables, as SQL that other programs read:",
            "    dbslicer export --read dev --output two.sql --tables users,orders"
        })
final class ExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = {"-r", "--read"},
            split = ",",
            paramLabel = "NAME",
            description = "Connection to read from; several, if they are copies of one database, are used in turn.")
    private List<String> read = new ArrayList<>();

    @Mixin
    private FileOptions file = new FileOptions();

    @Option(
            names = {"-t", "--tables"},
            split = ",",
            paramLabel = "TABLE",
            description = "The rows of these tables only.")
    private List<String> tables = new ArrayList<>();

    @Mixin
    private SchemaOptions schema = new SchemaOptions();

    @Option(
            names = {"-y", "--yes"},
            description = "Replace the file, if it is there, without asking.")
    private boolean yes;

    @Mixin
    private MemoryOption memory = new MemoryOption();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (read.isEmpty()) {
            throw refused("--read is missing: the name of a connection in config.yml.");
        }
        WriteTo goal = file.goal().orElseThrow(() -> refused("--output is missing: the file to write."));
        for (Optional<String> refusal : List.of(file.refusal(), common.refusal(), memory.refusal())) {
            refusal.ifPresent(reason -> {
                throw refused(reason);
            });
        }
        schema.misplaced(true).ifPresent(option -> {
            throw refused(option + " needs --copy-schema, with all objects.");
        });
        if (read.stream().anyMatch(String::isBlank) || tables.stream().anyMatch(String::isBlank)) {
            throw refused("--read and --tables take names separated by commas; one of them is empty.");
        }
        SliceArguments arguments = new SliceArguments(
                read,
                goal,
                common.config(),
                Optional.empty(),
                tables,
                schema.scope(true),
                SliceRequest.Start.ANEW,
                memory.bytes());
        return new SliceRun(surroundings).run(arguments, yes, common.progress());
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

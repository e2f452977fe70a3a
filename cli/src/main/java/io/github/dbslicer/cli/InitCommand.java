package io.github.dbslicer.cli;

import io.github.dbslicer.draft.DraftRequest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dbslicer init}. Holds options only, as {@link SliceCommand} does. */
@Command(
        name = "init",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        customSynopsis = {
            "dbslicer init --read NAME [--config FILE] [--schema-file FILE] [--yes]",
            "              [--rows N] [--quiet | --verbose]",
            "              [--progress auto|live|plain|json|none]"
        },
        description = "Writes a rules file to begin with, which runs as it is.",
        footer = {
            "",
            "Tables are told apart by their size, their references, their names and some of",
            "their dates: reference data comes whole, of what happens the newest rows come,",
            "and what belongs to them, logs are left out, and of the rest what others",
            "reference. Comments say why, and which references the database seems to have",
            "without declaring them. The source is only read, a few thousand rows of each",
            "table. Nothing is masked: 'dbslicer scan' proposes masks.",
            "Exit code 3 where tables could not be looked at.",
            "",
            "Examples:",
            "  Write schema.yml for a database:",
            "    dbslicer init --read prod",
            "  Smaller, and to look at only:",
            "    dbslicer init --read prod --rows 1000 --schema-file -"
        })
final class InitCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = {"-r", "--read"},
            paramLabel = "NAME",
            description = "Connection to write rules for.")
    private String read = "";

    @Option(
            names = "--schema-file",
            paramLabel = "FILE",
            defaultValue = "schema.yml",
            description = "Where they are written, - for stdout. Default: ${DEFAULT-VALUE}")
    private Path rules = Path.of("");

    @Option(
            names = {"-y", "--yes"},
            description = "Replace a file that is there.")
    private boolean replacing;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "" + DraftRequest.DEFAULT_ROWS,
            description =
                    "About how many rows of each large table are taken; of smaller ones a tenth. Default: ${DEFAULT-VALUE}")
    private int rows;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    InitCommand(Surroundings surroundings) {
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
        if (rows < 1) {
            throw refused("--rows is 1 or more.");
        }
        return new InitRun(surroundings)
                .run(new InitArguments(read, common.config(), rules, replacing, rows), common.progress());
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

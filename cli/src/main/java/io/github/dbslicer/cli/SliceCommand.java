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

/** {@code dbslicer slice}. Holds options only: what it runs is loaded when it runs, which keeps {@code --help} fast. */
@Command(
        name = "slice",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        customSynopsis = {
            "dbslicer [slice] --read NAME[,NAME...] --write NAME [--config FILE]",
            "dbslicer slice --read NAME[,NAME...] --output FILE [--format NAME]",
            "               [--compress none|gzip|zstd] [--config FILE]",
            "               [--schema-file FILE] [--tables TABLE[,TABLE...]]",
            "               [--copy-schema[=tables|all] [--with-triggers] [--with-policies]",
            "                [--with-rules] [--with-grants]]",
            "               [--continue [--refresh]] [--memory SIZE] [--yes] [--verify]",
            "               [--report FILE]",
            "               [--quiet | --verbose]",
            "               [--progress auto|live|plain|json|none]"
        },
        description = "Cuts a slice: copies the rows that the rules select, and all that they reference, to a target.",
        footer = {
            "",
            "The target's rows are removed first, after a question; the source is only read.",
            "The row counts go to stdout, progress and errors to stderr.",
            "",
            "Examples:",
            "  The usual run, and one for a script, held against the source afterwards:",
            "    dbslicer slice --read prod --write dev",
            "    dbslicer slice --read prod --write dev --yes --verify --quiet",
            "  Into an empty database, whose tables are made too:",
            "    dbslicer slice --read prod --write dev --copy-schema",
            "  Only what these tables start from, into one file:",
            "    dbslicer slice --read prod --output prod.slice.zst --tables orders,refunds",
            "  Go on with a run that broke off:",
            "    dbslicer slice --read prod --write dev --continue"
        })
final class SliceCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ExtentOptions extent = new ExtentOptions();

    @Option(
            names = {"-w", "--write"},
            paramLabel = "NAME",
            description = "Connection to write to.")
    private String write = "";

    @Mixin
    private FileOptions file = new FileOptions();

    @Mixin
    private SchemaOptions schema = new SchemaOptions();

    @Option(
            names = {"-y", "--yes"},
            description = "Remove the rows that the target holds, or replace the file, without asking.")
    private boolean yes;

    @Option(
            names = "--verify",
            description = "Hold the target against the source once the slice is there. Exit code 5 for differences.")
    private boolean verifying;

    @Option(
            names = {"-c", "--continue"},
            description = "Go on with a slice that was broken off, with the rows that are there.")
    private boolean continuing;

    @Option(
            names = "--refresh",
            description =
                    "With --continue: compare the rows that are there with the source, and replace those that differ.")
    private boolean refreshing;

    @Mixin
    private ReportOption report = new ReportOption();

    @Mixin
    private MemoryOption memory = new MemoryOption();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SliceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        // Checked here rather than by picocli, which would tell of them before it tells of a misspelled option.
        extent.missing().ifPresent(reason -> {
            throw refused(reason);
        });
        if (write.isBlank() && !file.given()) {
            throw refused("--write is missing: the name of a connection in config.yml; or --output with a file.");
        }
        file.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        if (file.given()) {
            refuseForFile();
        }
        common.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        if (refreshing && !continuing) {
            throw refused("--refresh needs --continue: a slice that begins anew has the source's values anyway.");
        }
        schema.misplaced(file.given()).ifPresent(option -> {
            throw refused(option + " needs --copy-schema, with all objects.");
        });
        memory.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        extent.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        return new SliceRun(surroundings, verifying, report.file().map(ReportFile::at))
                .run(arguments(), yes, common.progress());
    }

    private void refuseForFile() {
        String other = !write.isBlank() ? "--write" : continuing ? "--continue" : verifying ? "--verify" : "";
        if (!other.isEmpty()) {
            throw refused("--output and " + other + " do not go together: "
                    + switch (other) {
                        case "--write" -> "a slice goes to a file or to a database.";
                        case "--continue" -> "a file that was not finished is not there.";
                        default -> "load the file and verify the database that it is in then.";
                    });
        }
    }

    private SliceArguments arguments() {
        WriteTo goal = file.goal().orElseGet(() -> new WriteTo.Connection(write));
        return new SliceArguments(
                extent.read(),
                goal,
                common.config(),
                Optional.of(extent.rules()),
                extent.tables(),
                schema.scope(file.given()),
                start(),
                memory.bytes());
    }

    private SliceRequest.Start start() {
        if (refreshing) {
            return SliceRequest.Start.REFRESH;
        }
        return continuing ? SliceRequest.Start.CONTINUE : SliceRequest.Start.ANEW;
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

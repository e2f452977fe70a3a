package io.github.dbslicer.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dbslicer plan}. Holds options only, as {@link SliceCommand} does. */
@Command(
        name = "plan",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        customSynopsis = {
            "dbslicer plan --read NAME[,NAME...] [--config FILE] [--schema-file FILE]",
            "              [--tables TABLE[,TABLE...]] [--count] [--json] [--report FILE]",
            "              [--quiet | --verbose]",
            "              [--progress auto|live|plain|json|none]"
        },
        description = "Shows what a slice would hold, and how it would be found. Nothing is changed anywhere.",
        footer = {
            "",
            "Of each table: how many rows come, as far as the source's statistics tell, how",
            "they are found and why, and what is masked; then warnings. It finds the same",
            "problems of rules, masks and privileges as 'slice' does.",
            "The plan goes to stdout, progress and errors to stderr.",
            "Exit code 0 with warnings too.",
            "",
            "Examples:",
            "  What would come, by the statistics of the source:",
            "    dbslicer plan --read prod",
            "  With the rows of rules counted, and as a page to look at:",
            "    dbslicer plan --read prod --count --report plan.html",
            "  For a program:",
            "    dbslicer plan --read prod --json --quiet"
        })
final class PlanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ExtentOptions extent = new ExtentOptions();

    @Option(
            names = "--count",
            description = "Count the rows that rules select, joins included: the source reads what that takes.")
    private boolean counting;

    @Option(names = "--json", description = "For programs: one JSON object.")
    private boolean json;

    @Mixin
    private ReportOption report = new ReportOption();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        extent.missing().ifPresent(reason -> {
            throw refused(reason);
        });
        common.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        extent.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        PlanArguments arguments =
                new PlanArguments(extent.read(), common.config(), extent.rules(), extent.tables(), counting, json);
        return new PlanRun(surroundings, report.file().map(ReportFile::at)).run(arguments, common.progress());
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

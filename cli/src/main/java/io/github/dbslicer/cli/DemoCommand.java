package io.github.dbslicer.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dbslicer demo}. Holds options only. */
@Command(
        name = "demo",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        description =
                "Makes a shop in a SQLite file, slices the orders of its last month into another, and proves the result.")
final class DemoCommand implements Callable<Integer> {
    private static final double LARGEST_SCALE = 10;

    private final Surroundings surroundings;

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "FOLDER",
            defaultValue = "dbslicer-demo",
            description = "Where the files go. Default: ${DEFAULT-VALUE}")
    private Path directory = Path.of("");

    @Option(
            names = {"-s", "--scale"},
            paramLabel = "FACTOR",
            defaultValue = "0.018",
            description = "How large the shop is: 1 is about 10 million rows. Default: ${DEFAULT-VALUE}")
    private double scale;

    @Option(
            names = {"-v", "--verbose"},
            description = "Also the plan, and where an error comes from.")
    private boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!(scale > 0 && scale <= LARGEST_SCALE)) {
            throw new ParameterException(spec.commandLine(), "--scale is above 0 and at most 10.");
        }
        return new Demo(surroundings, directory).run(scale, verbose ? Verbosity.VERBOSE : Verbosity.NORMAL);
    }
}

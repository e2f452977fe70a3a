package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.sample.ShopDialect;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code dbslicer demo}. Holds options only. */
@Command(
        name = "demo",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        description =
                "Makes a shop in a database, slices the orders of its last month into another, and proves the result.",
        footer = {
            "",
            "SQLite needs nothing else. For the others a server is started, which ends with",
            "the demo. It is no part of DbSlicer: a source checkout fetches it at first use.",
            "",
            "Examples:",
            "  In two files of SQLite:",
            "    dbslicer demo",
            "  On a server, which stays to be looked at until Enter is pressed:",
            "    dbslicer demo --on mariadb --keep"
        })
final class DemoCommand implements Callable<Integer> {
    private static final double LARGEST_SCALE = 10;

    private final Surroundings surroundings;

    @Option(
            names = "--on",
            paramLabel = "KIND",
            defaultValue = "sqlite",
            converter = Kinds.class,
            completionCandidates = Kinds.class,
            description = "Kind of database: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private ShopDialect on = ShopDialect.SQLITE;

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "FOLDER",
            description = "Where the files go. Default: dbslicer-demo, or dbslicer-demo-KIND on a server.")
    private @Nullable Path directory;

    @Option(
            names = {"-s", "--scale"},
            paramLabel = "FACTOR",
            defaultValue = "0.018",
            description = "How large the shop is: 1 is about 10 million rows. Default: ${DEFAULT-VALUE}")
    private double scale;

    @Option(
            names = {"-k", "--keep"},
            description = "Keep the server running at the end, until you press Enter or Ctrl-C.")
    private boolean keep;

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
        if (keep && on == ShopDialect.SQLITE) {
            throw new ParameterException(
                    spec.commandLine(), "--keep is for a server: choose one with --on. Files stay anyway.");
        }
        return new DemoRun(surroundings).run(arguments());
    }

    private DemoArguments arguments() {
        String folder = on == ShopDialect.SQLITE ? "dbslicer-demo" : "dbslicer-demo-" + on;
        return new DemoArguments(
                on,
                directory == null ? Path.of(folder) : directory,
                scale,
                keep,
                verbose ? Verbosity.VERBOSE : Verbosity.NORMAL);
    }

    /** The kinds of databases by the names that users write. */
    static final class Kinds implements ITypeConverter<ShopDialect>, Iterable<String> {
        @Override
        public ShopDialect convert(String value) {
            return Arrays.stream(ShopDialect.values())
                    .filter(kind -> kind.toString().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected " + String.join(", ", this) + ", not '" + value + "'"));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ShopDialect.values())
                    .map(ShopDialect::toString)
                    .iterator();
        }
    }
}

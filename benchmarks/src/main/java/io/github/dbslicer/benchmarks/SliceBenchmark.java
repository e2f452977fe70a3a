package io.github.dbslicer.benchmarks;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.logging.LogManager;

/**
 * Measures the engine's slice of a shop against the same slice cut by SQL inside the server, in pairs that follow each other, and holds
 * the two results against each other each time.
 */
public final class SliceBenchmark {
    private SliceBenchmark() {}

    /** Exits with 1 where the two slices differ, with 2 where an option is wrong. */
    public static void main(String[] arguments) throws SQLException {
        SliceOptions options;
        try {
            options = SliceOptions.parse(arguments, System.getenv());
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + SliceOptions.USAGE);
            System.exit(2);
            return;
        }
        // What the driver logs would come between the lines.
        LogManager.getLogManager().reset();
        System.exit(run(options, System.out) ? 0 : 1);
    }

    private static boolean run(SliceOptions options, PrintStream out) throws SQLException {
        try (ShopServer server = ShopServer.open(options)) {
            SliceComparison comparison = SliceComparison.prepare(server, options, System.err::println);
            new SliceReport(out).conditions(server, options, comparison.sourceRows());
            SliceComparison.Outcome outcome = comparison.run(options.pairs());
            new SliceReport(out).outcome(outcome);
            return outcome.differences().isEmpty();
        }
    }
}

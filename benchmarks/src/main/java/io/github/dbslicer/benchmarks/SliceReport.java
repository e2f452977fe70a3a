package io.github.dbslicer.benchmarks;

import io.github.dbslicer.testkit.TestServer;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Prints what was measured, with all that one needs to measure it again. */
final class SliceReport {
    private static final List<String> SERVER_SETTINGS = List.of(
            "innodb_buffer_pool_size",
            "innodb_flush_log_at_trx_commit",
            "innodb_doublewrite",
            "log_bin",
            "local_infile");

    private final PrintStream out;

    SliceReport(PrintStream out) {
        this.out = out;
    }

    void conditions(TestServer server, SliceOptions options, long sourceRows) throws SQLException {
        Machine.lines().forEach(out::println);
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement()) {
            print("server    %s", value(statement, "SELECT VERSION()"));
            for (String setting : SERVER_SETTINGS) {
                print("          %s = %s", setting, value(statement, "SELECT @@" + setting));
            }
        }
        print("source    the shop at scale %s: %,d rows", options.scale(), sourceRows);
        print(
                "engine    %d workers, driver properties %s, schema copied (tables)",
                options.engine().workers(), new TreeMap<>(options.engine().properties()));
        out.flush();
    }

    void outcome(SliceComparison.Outcome outcome) {
        out.println();
        outcome.slice().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(table -> print(
                        "%-16s %,10d rows", table.getKey(), table.getValue().rows()));
        print("%-16s %,10d rows", "together", outcome.rows());
        pairs(outcome);
        print("");
        print("Steps of the engine's last run:");
        outcome.steps().forEach(line -> print("  %s", line));
        print("");
        agreement(outcome);
        out.flush();
    }

    private void pairs(SliceComparison.Outcome outcome) {
        print("");
        print("pair    engine   in server  ratio     engine rows/s   engine CPU   peak heap   peak resident");
        int number = 0;
        for (SliceComparison.Pair pair : outcome.pairs()) {
            SliceComparison.EngineRun run = pair.engine();
            print(
                    "%4d %8.3f s  %8.3f s  %5.2f  %,16.0f  %9.3f s  %8.1f MB  %s",
                    ++number,
                    seconds(run.time()),
                    seconds(pair.inServer()),
                    pair.ratio(),
                    outcome.rows() / seconds(run.time()),
                    seconds(run.processor()),
                    run.memory().heapBytes() / 1e6,
                    resident(run.memory()));
        }
        Spread engine = Spread.of(outcome.pairs(), pair -> seconds(pair.engine().time()));
        Spread inServer = Spread.of(outcome.pairs(), pair -> seconds(pair.inServer()));
        Spread ratio = Spread.of(outcome.pairs(), SliceComparison.Pair::ratio);
        print("median %6.3f s  %8.3f s  %5.2f", engine.median(), inServer.median(), ratio.median());
        print(
                "ratio of the engine to the SQL inside the server, pair by pair: %.2f to %.2f, median %.2f",
                ratio.least(), ratio.most(), ratio.median());
        print("The first pair has the start of the Java machine in it.");
    }

    private void agreement(SliceComparison.Outcome outcome) {
        if (outcome.differences().isEmpty()) {
            print(
                    "Both ways gave the same rows in all %d pairs: counts and checksums of all tables.",
                    outcome.pairs().size());
        } else {
            print("THE TWO WAYS DIFFER:");
            outcome.differences().forEach(line -> print("  %s", line));
        }
    }

    private static String resident(PeakMemory memory) {
        return memory.residentBytes().isPresent()
                ? String.format(Locale.ROOT, "%10.1f MB", memory.residentBytes().getAsLong() / 1e6)
                : "unknown";
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

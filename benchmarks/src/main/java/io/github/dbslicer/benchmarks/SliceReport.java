package io.github.dbslicer.benchmarks;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints what was measured, with all that one needs to measure it again. */
final class SliceReport {
    private final PrintStream out;

    SliceReport(PrintStream out) {
        this.out = out;
    }

    void conditions(ShopServer server, SliceOptions options, long sourceRows) throws SQLException {
        Machine.lines().forEach(out::println);
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement()) {
            print("server    %s", value(statement, "SELECT VERSION()"));
            for (String setting : server.settings()) {
                print("          %s = %s", setting, value(statement, server.settingQuery(setting)));
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
                .sorted(Map.Entry.comparingByKey())
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
        print("                                                    processor: of     of the");
        print(
                "pair       engine  in server  ratio         rows/s  the engine    server   in server  peak heap  resident");
        int number = 0;
        for (SliceComparison.Pair pair : outcome.pairs()) {
            Run run = pair.engine();
            print(
                    "%4d   %8.3f s %8.3f s  %5.2f  %,11.0f/s %9.2f s %9s %11s  %6.0f MB %s",
                    ++number,
                    run.seconds(),
                    pair.inServer().seconds(),
                    pair.ratio(),
                    outcome.rows() / run.seconds(),
                    Run.seconds(run.processor()),
                    serverProcessor(run),
                    serverProcessor(pair.inServer()),
                    run.memory().heapBytes() / 1e6,
                    resident(run.memory()));
        }
        Spread ratio = Spread.of(outcome.pairs(), SliceComparison.Pair::ratio);
        print(
                "median %8.3f s %8.3f s  %5.2f",
                Spread.of(outcome.pairs(), pair -> pair.engine().seconds()).median(),
                Spread.of(outcome.pairs(), pair -> pair.inServer().seconds()).median(),
                ratio.median());
        print("The engine takes %.2f to %.2f times what the SQL inside the server does.", ratio.least(), ratio.most());
        print("The first pair has the start of the Java machine in it.");
    }

    private void agreement(SliceComparison.Outcome outcome) {
        if (outcome.differences().isEmpty()) {
            print("Both ways gave the same rows in all pairs: counts and checksums of all tables.");
        } else {
            print("THE TWO WAYS DIFFER:");
            outcome.differences().forEach(line -> print("  %s", line));
        }
    }

    private static String serverProcessor(Run run) {
        return run.serverProcessor()
                .map(time -> String.format(Locale.ROOT, "%.2f s", Run.seconds(time)))
                .orElse("unknown");
    }

    private static String resident(PeakMemory memory) {
        return memory.residentBytes().isPresent()
                ? String.format(Locale.ROOT, "%6.0f MB", memory.residentBytes().getAsLong() / 1e6)
                : "unknown";
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

package io.github.dbslicer.benchmarks;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Prints what was measured, with all that one needs to measure it again. */
final class Report {
    private static final List<String> TITLES = List.of(
            "database",
            "measured",
            "rows",
            "one, median (range)",
            "other, median (range)",
            "ratio, median (range)",
            "aim",
            "processor: one",
            "other",
            "peak memory");

    private final PrintStream out;
    private final PrintStream err;
    private final MarkdownTable table = new MarkdownTable(TITLES);
    private final List<String> differences = new ArrayList<>();

    /**
     * @param out for results
     * @param err for progress
     */
    Report(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void machine(Options options) {
        Machine.lines().forEach(out::println);
        out.println(
                "program   " + options.workers() + " workers, driver properties " + new TreeMap<>(options.properties())
                        + ", DBSLICER_OPTS=" + System.getenv().getOrDefault("DBSLICER_OPTS", ""));
        out.println("source    "
                + options.givenSource()
                        .map(source -> "database " + source.database())
                        .orElse("the shop at scale " + options.scale()));
    }

    void server(ShopServer server) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (Connection connection = server.connect("")) {
            out.println("server    " + server.dialect() + " " + Texts.one(connection, "SELECT VERSION()"));
            for (String setting : server.settings()) {
                settings.add(setting + " = " + Texts.one(connection, server.settingQuery(setting)));
            }
        }
        out.println("          " + String.join(", ", settings));
        out.flush();
    }

    void progress(String line) {
        err.println(line);
    }

    /** What the program has said, which tells what it spent its time on. */
    void said(String text) {
        out.println("\nThe program's last run:");
        text.lines().forEach(line -> out.println("  " + line));
        out.println();
    }

    void missing(Series series, ShopServer server, List<String> programs) {
        table.add(List.of(
                server.dialect().toString(),
                series.toString(),
                "-",
                "not measured: the PATH has no " + String.join(" and no ", programs)));
    }

    void outcome(Outcome outcome) {
        Contest contest = outcome.contest();
        Contest.Title title = contest.title();
        table.add(List.of(
                title.database(),
                title.series() + (title.subject().isEmpty() ? "" : ", " + title.subject()),
                rows(outcome),
                contest.one().name() + ": " + seconds(outcome.one()),
                contest.other().name() + ": " + seconds(outcome.other()),
                number(outcome.ratio()),
                contest.aim().text() + (contest.aim().isMetBy(outcome) ? ", met" : ", missed"),
                processor(outcome.pairs(), Outcome.Pair::one),
                processor(outcome.pairs(), Outcome.Pair::other),
                outcome.residentBytes().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.0f MB", outcome.residentBytes().getAsLong() / 1e6)
                        : "unknown"));
        differences.addAll(outcome.differences());
    }

    /** The table of all that was measured. */
    void table() {
        out.println();
        table.lines().forEach(out::println);
        out.println();
        if (differences.isEmpty()) {
            out.println("All results were as they had to be, in counts and checksums of all tables.");
        } else {
            out.println("RESULTS WERE NOT AS THEY HAD TO BE:");
            differences.forEach(line -> out.println("  " + line));
        }
        out.flush();
    }

    private static String rows(Outcome outcome) {
        return outcome.rows() == outcome.otherRows()
                ? String.format(Locale.ROOT, "%,d", outcome.rows())
                : String.format(Locale.ROOT, "%,d and %,d", outcome.rows(), outcome.otherRows());
    }

    private static String seconds(Spread spread) {
        return String.format(Locale.ROOT, "%.2f s (%.2f to %.2f)", spread.median(), spread.least(), spread.most());
    }

    private static String number(Spread spread) {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", spread.median(), spread.least(), spread.most());
    }

    /** Medians, of the processes that were measured and of the server. */
    private static String processor(List<Outcome.Pair> pairs, Function<Outcome.Pair, Run> way) {
        List<Run> runs = pairs.stream().map(way).toList();
        return median(runs, run -> run.usage().processor()) + " + " + median(runs, Run::server);
    }

    private static String median(List<Run> runs, Function<Run, Optional<Duration>> time) {
        List<Duration> known = runs.stream().map(time).flatMap(Optional::stream).toList();
        return known.isEmpty()
                ? "-"
                : String.format(
                        Locale.ROOT, "%.2f s", Spread.of(known, Run::seconds).median());
    }
}

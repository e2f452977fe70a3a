package io.github.dbslicer.benchmarks;

import io.github.dbslicer.sample.ShopDialect;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/** Measures what the options ask for, on one kind of server after the other. */
final class Measurement {
    private final Options options;
    private final List<String> launcher;
    private final Report report;

    /** @param launcher what starts the program */
    Measurement(Options options, List<String> launcher, Report report) {
        this.options = options;
        this.launcher = launcher;
        this.report = report;
    }

    /** Whether all results were as they had to be. */
    boolean run() throws SQLException, IOException {
        report.machine(options);
        boolean agreed = true;
        for (ShopDialect kind : options.dialects()) {
            try (ShopServer server = ShopServer.open(kind, options)) {
                agreed &= on(server);
            }
        }
        report.table();
        return agreed;
    }

    /** Whether all results of one server were as they had to be. */
    boolean on(ShopServer server) throws SQLException, IOException {
        try (Cleanup cleanup = Cleanup.begin()) {
            if (options.given().isPresent()) {
                // A server of our own ends with us, whatever is on it.
                cleanup.add(server);
            }
            return on(server, cleanup);
        }
    }

    private boolean on(ShopServer server, Cleanup cleanup) throws SQLException, IOException {
        report.server(server);
        ScratchDirectory directory = cleanup.add(ScratchDirectory.create());
        Processes processes = cleanup.add(new Processes(directory.path().resolve("said.txt")));
        Program program = new Program(launcher, processes, directory.path());
        Workbench bench = new Workbench(server, program, processes, options.properties());
        boolean agreed = true;
        try (Site site = new Site(bench, options, new Slices(server, options, report::progress))) {
            for (Series series : options.series()) {
                agreed &= measured(series, site);
                if (series == Series.SLICE) {
                    report.said(processes.said());
                }
            }
        }
        return agreed;
    }

    private boolean measured(Series series, Site site) throws SQLException {
        List<String> missing = SearchPath.missing(series.needs(site.server()));
        if (!missing.isEmpty()) {
            report.missing(series, site.server(), missing);
            return true;
        }
        OptionalLong process = options.given().map(Options.Given::process).orElse(OptionalLong.empty());
        boolean agreed = true;
        for (Contest contest : series.contests(site)) {
            Outcome outcome = contest.run(
                    options.pairs(),
                    new ServerProcesses(process, options.given().isEmpty()),
                    report::progress);
            report.outcome(outcome);
            agreed &= outcome.differences().isEmpty();
        }
        return agreed;
    }
}

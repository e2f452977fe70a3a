package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.Progress;
import io.github.dbslicer.cli.progress.ProgressWish;
import io.github.dbslicer.cli.progress.Steps;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.config.Config;
import io.github.dbslicer.config.ConfigReader;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.scan.ScanRequest;
import io.github.dbslicer.scan.ScanResult;
import io.github.dbslicer.scan.Scanner;
import io.github.dbslicer.schema.TableId;
import java.util.Set;
import java.util.logging.LogManager;
import java.util.stream.Collectors;

/** Scans one source for a user. */
final class ScanRun {
    private final Surroundings surroundings;

    ScanRun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Prints what was found to stdout. Returns the exit code.
     *
     * @throws SliceException {@code SOURCE_READ}, after all is printed, where tables could not be looked at
     */
    int run(ScanArguments arguments, ProgressWish wish) {
        // What the drivers log goes to stderr otherwise, and may hold values.
        LogManager.getLogManager().reset();
        Terminal terminal = surroundings.terminal().get();
        ScanResult result;
        try (Progress progress = Progress.on(surroundings.err(), terminal, wish)) {
            result = new Scanner(new Dialects()).scan(request(arguments), new Steps(progress));
        }
        boolean forPeople = terminal.output();
        new ScanText(result, arguments.strict()).lines(forPeople).forEach(surroundings.out()::println);
        if (!result.unread().isEmpty()) {
            throw new SliceException(ErrorCode.SOURCE_READ, unread(result));
        }
        return 0;
    }

    private ScanRequest request(ScanArguments arguments) {
        Config config = ConfigReader.read(arguments.config(), surroundings.environment(), Set.of(arguments.read()));
        return new ScanRequest(
                config.connection(arguments.read()),
                arguments.tables(),
                arguments.rules().map(RulesReader::read),
                arguments.rows(),
                config.reading().courtesy());
    }

    private static String unread(ScanResult result) {
        return "These tables could not be looked at, and were judged by names and types alone: "
                + result.unread().keySet().stream()
                        .sorted()
                        .map(TableId::shortName)
                        .collect(Collectors.joining(", "))
                + ".";
    }
}

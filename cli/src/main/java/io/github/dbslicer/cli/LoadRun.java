package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.Progress;
import io.github.dbslicer.cli.progress.ProgressWish;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.config.Config;
import io.github.dbslicer.config.ConfigReader;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.load.LoadRequest;
import io.github.dbslicer.load.LoadResult;
import io.github.dbslicer.load.Loader;
import io.github.dbslicer.load.PackInput;
import io.github.dbslicer.slice.Confirmation;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.logging.LogManager;

/** Loads one pack for a user: files in, progress and questions on the way, result out. */
final class LoadRun {
    private final Surroundings surroundings;

    LoadRun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Loads the pack and prints the rows of each table to stdout. Returns the exit code.
     *
     * @param yes whether the target's rows may go without a question
     * @throws SliceException where anything is missing
     */
    int run(LoadArguments arguments, boolean yes, ProgressWish wish) {
        // What the drivers log goes to stderr otherwise, and may hold values.
        LogManager.getLogManager().reset();
        LoadRequest request = request(arguments);
        Terminal terminal = surroundings.terminal().get();
        Confirmation confirmation = EmptyingQuestion.unless(yes, surroundings, wish);
        try (Progress progress = Progress.on(surroundings.err(), terminal, wish)) {
            LoadResult result = new Loader(new Dialects()).load(request, confirmation, progress);
            progress.outcome(Summary.outcome(result, OffsetDateTime.now(ZoneId.systemDefault())));
            if (wish.results()) {
                ResultTable.lines(result.rows(), terminal.output()).forEach(surroundings.out()::println);
            }
        }
        return 0;
    }

    private LoadRequest request(LoadArguments arguments) {
        Config config = ConfigReader.read(arguments.config(), surroundings.environment(), Set.of(arguments.write()));
        return new LoadRequest(
                input(arguments.file()),
                config.connection(arguments.write()),
                arguments.tables(),
                config.maxWorkers(),
                arguments.schema());
    }

    private PackInput input(String file) {
        try {
            return file.equals(LoadArguments.STDIN)
                    ? new PackInput.Stream(surroundings.in())
                    : new PackInput.File(Path.of(file));
        } catch (InvalidPathException e) {
            throw new SliceException(ErrorCode.USAGE, "FILE: this system has no file of that name.", e);
        }
    }
}

package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.Progress;
import io.github.dbslicer.cli.progress.ProgressWish;
import io.github.dbslicer.cli.progress.Steps;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.config.Config;
import io.github.dbslicer.config.ConfigReader;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.draft.Draft;
import io.github.dbslicer.draft.DraftRequest;
import io.github.dbslicer.draft.Drafter;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.logging.LogManager;

/** Writes a rules file for a user to begin with. */
final class InitRun {
    private static final Path STDOUT = Path.of("-");

    private final Surroundings surroundings;

    InitRun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Writes the file. Returns the exit code.
     *
     * @throws SliceException {@code SOURCE_READ}, after it is written, where tables could not be looked at
     */
    int run(InitArguments arguments, ProgressWish wish) {
        // What the drivers log goes to stderr otherwise, and may hold values.
        LogManager.getLogManager().reset();
        boolean there = !arguments.rules().equals(STDOUT) && Files.exists(arguments.rules());
        if (there && !arguments.replacing()) {
            throw isThere(arguments.rules());
        }
        Config config = ConfigReader.read(arguments.config(), surroundings.environment(), Set.of(arguments.read()));
        Terminal terminal = surroundings.terminal().get();
        Draft draft;
        try (Progress progress = Progress.on(surroundings.err(), terminal, wish)) {
            draft = new Drafter(new Dialects(), LocalDate.now(ZoneOffset.UTC))
                    .draft(
                            new DraftRequest(
                                    config.connection(arguments.read()),
                                    options(arguments),
                                    arguments.rows(),
                                    config.reading().courtesy()),
                            new Steps(progress));
            write(draft, arguments);
            progress.notice(told(draft, arguments));
        }
        if (!draft.unread().isEmpty()) {
            throw new SliceException(
                    ErrorCode.SOURCE_READ,
                    "These tables could not be looked at, and got rules by their names and sizes alone: "
                            + String.join(", ", draft.unread()) + ".");
        }
        return 0;
    }

    /** Those that later commands need to find the source and the file. */
    private static String options(InitArguments arguments) {
        boolean usual = arguments.rules().equals(STDOUT) || arguments.rules().equals(InitArguments.USUAL);
        return "--read " + arguments.read() + (usual ? "" : " --schema-file " + arguments.rules());
    }

    private void write(Draft draft, InitArguments arguments) {
        byte[] text = (String.join("\n", draft.lines()) + "\n").getBytes(StandardCharsets.UTF_8);
        if (arguments.rules().equals(STDOUT)) {
            surroundings.out().writeBytes(text);
            surroundings.out().flush();
            return;
        }
        OpenOption[] options = arguments.replacing()
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        try {
            Files.write(arguments.rules(), text, options);
        } catch (FileAlreadyExistsException e) {
            throw isThere(arguments.rules());
        } catch (IOException e) {
            throw new SliceException(ErrorCode.USAGE, arguments.rules() + " cannot be written.", e);
        }
    }

    private static SliceException isThere(Path file) {
        return new SliceException(
                ErrorCode.USAGE,
                file + " is there already. --yes replaces it; --schema-file writes another file, or - to stdout.");
    }

    private static String told(Draft draft, InitArguments arguments) {
        boolean toFile = !arguments.rules().equals(STDOUT);
        return (toFile ? arguments.rules() + " written. " : "") + draft.summary();
    }
}

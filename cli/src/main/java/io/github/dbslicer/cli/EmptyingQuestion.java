package io.github.dbslicer.cli;

import io.github.dbslicer.cli.progress.ProgressWish;
import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.cli.terminal.Terminal;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.slice.Confirmation;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/** Asks on a terminal whether the target's rows, or a file, may go; elsewhere says how to allow it. */
final class EmptyingQuestion implements Confirmation {
    private static final int NAMED_TABLES = 5;

    private final InputStream in;
    private final PrintStream err;
    private final Terminal terminal;

    /** Asks, unless the answer is known. Programs are not asked. */
    static Confirmation unless(boolean yes, Surroundings surroundings, ProgressWish wish) {
        Terminal terminal = surroundings.terminal().get();
        return yes
                ? Confirmation.given()
                : new EmptyingQuestion(
                        surroundings.in(), surroundings.err(), wish.json() ? terminal.withoutQuestions() : terminal);
    }

    EmptyingQuestion(InputStream in, PrintStream err, Terminal terminal) {
        this.in = in;
        this.err = err;
        this.terminal = terminal;
    }

    /** @throws SliceException {@code USAGE} where there is nobody to ask, {@code INTERRUPTED} where the user breaks off */
    @Override
    public boolean mayEmpty(String target, List<String> tables) {
        String situation = "Target " + Printable.line(target) + " holds rows in " + named(tables) + ".";
        if (!terminal.input()) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    situation
                            + " They are removed before the slice is written: say so with --yes. Nothing was changed.");
        }
        return agreed(situation + " Remove them?");
    }

    /** @throws SliceException {@code USAGE} where there is nobody to ask, {@code INTERRUPTED} where the user breaks off */
    @Override
    public boolean mayReplace(String file) {
        String situation = Printable.line(file) + " is there already.";
        if (!terminal.input()) {
            throw new SliceException(
                    ErrorCode.USAGE, situation + " It would be replaced: say so with --yes. Nothing was changed.");
        }
        return agreed(situation + " Replace it?");
    }

    private boolean agreed(String question) {
        err.print(question + " [y/N] ");
        err.flush();
        String answer = answer().strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    private static String named(List<String> tables) {
        String names = tables.stream().limit(NAMED_TABLES).map(Printable::line).collect(Collectors.joining(", "));
        String more = tables.size() > NAMED_TABLES ? ", ..." : "";
        return (tables.size() == 1 ? "1 table (" : tables.size() + " tables (") + names + more + ")";
    }

    /** Reads a line on a thread of its own, because a read from the terminal does not notice an interrupt. */
    private String answer() {
        FutureTask<String> line = new FutureTask<>(() -> {
            String read = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine();
            return read == null ? "" : read;
        });
        Thread reader = new Thread(line, "dbslicer-answer");
        reader.setDaemon(true);
        reader.start();
        try {
            return line.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted. Nothing was changed.", e);
        } catch (ExecutionException e) {
            throw new SliceException(
                    ErrorCode.USAGE, "The answer cannot be read. Nothing was changed. Say --yes beforehand.", e);
        }
    }
}

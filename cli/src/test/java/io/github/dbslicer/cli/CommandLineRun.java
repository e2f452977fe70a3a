package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a command line printed and returned, run in this process. */
record CommandLineRun(int exitCode, String out, String err) {

    /** Runs without a terminal. */
    static CommandLineRun of(String... args) {
        return on(Terminal.none(), "", args);
    }

    /** Runs on a terminal where the user types {@code input}. */
    static CommandLineRun on(Terminal terminal, String input, String... args) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return on(Map.of(), terminal, in, args);
    }

    /** Runs with these variables, on a terminal whose input is given. */
    static CommandLineRun on(Map<String, String> environment, Terminal terminal, InputStream in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                environment,
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> terminal);
        int exitCode = new Program(surroundings).run(args);
        return new CommandLineRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The program that is measured, run as users run it: a process of its own for every slice. */
final class Program {
    private static final String MASKING_KEY = "DBSLICER_BENCHMARK_MASKING_KEY";

    private final List<String> command;
    private final Processes processes;
    private final Path directory;
    private int slices;

    /**
     * @param command what starts it, to which arguments are added
     * @param directory for the files that it is given
     */
    Program(List<String> command, Processes processes, Path directory) {
        this.command = List.copyOf(command);
        this.processes = processes;
        this.directory = directory;
    }

    /** A slice that only needs to be started. */
    record Command(List<String> words, Map<String, String> environment) {
        Command {
            words = List.copyOf(words);
            environment = Map.copyOf(environment);
        }

        /** Without the environment, which holds secrets. */
        @Override
        public String toString() {
            return String.join(" ", words);
        }
    }

    /** An export that only needs to be started, and what loads its file afterwards. */
    record Export(Command writing, Command loading) {}

    /** Writes the files for a slice into a database whose tables are made anew. */
    Command prepare(ProgramWay.Task task, ConnectionConfig target) {
        Path config = config(task, target);
        Path rulesFile = directory.resolve("rules-" + slices + ".yml");
        try {
            Files.writeString(rulesFile, task.rules());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return command(
                task,
                target,
                List.of(
                        "slice",
                        "--config",
                        config.toString(),
                        "--schema-file",
                        rulesFile.toString(),
                        "--read",
                        task.source().name(),
                        "--write",
                        target.name(),
                        "--copy-schema",
                        "--yes"));
    }

    /** Writes the files for an export, and for loading it into a database whose tables are made anew. */
    Export prepareExport(ProgramWay.Task task, ConnectionConfig target) {
        String config = config(task, target).toString();
        String pack = directory.resolve("export-" + slices + ".slice.zst").toString();
        return new Export(
                command(
                        task,
                        target,
                        List.of(
                                "export",
                                "--config",
                                config,
                                "--read",
                                task.source().name(),
                                "--output",
                                pack)),
                command(
                        task,
                        target,
                        List.of("load", pack, "--config", config, "--write", target.name(), "--copy-schema", "--yes")));
    }

    private Command command(ProgramWay.Task task, ConnectionConfig target, List<String> arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return new Command(all, secrets(task.source(), target));
    }

    private Path config(ProgramWay.Task task, ConnectionConfig target) {
        slices++;
        Path config = directory.resolve("config-" + slices + ".yml");
        try {
            Files.writeString(
                    config,
                    "masking: {key: \"${" + MASKING_KEY + "}\"}\nconnection:\n" + connection(task.source())
                            + connection(target) + "max_workers: " + task.workers() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return config;
    }

    ProcessUsage run(Command slice) {
        return processes.run(slice.words(), slice.environment());
    }

    private static Map<String, String> secrets(ConnectionConfig... connections) {
        Map<String, String> secrets = new HashMap<>();
        secrets.put(MASKING_KEY, "the key of the benchmarks, no secret");
        for (ConnectionConfig connection : connections) {
            secrets.put(
                    variable(connection),
                    connection.password().map(Secret::reveal).orElse(""));
        }
        return secrets;
    }

    private static String connection(ConnectionConfig connection) {
        String properties = new TreeMap<>(connection.properties())
                .entrySet().stream()
                        .map(property -> quoted(property.getKey()) + ": " + quoted(property.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        return "  " + connection.name() + ":\n"
                + "    type: " + connection.type() + "\n"
                + "    host: " + quoted(connection.host()) + "\n"
                + "    port: " + connection.port() + "\n"
                + "    user: " + quoted(connection.user()) + "\n"
                + "    password: ${" + variable(connection) + "}\n"
                + "    database: " + quoted(connection.database()) + "\n"
                + (connection.schemas().isEmpty() ? "" : "    schemas: " + connection.schemas() + "\n")
                + "    properties: " + properties + "\n";
    }

    private static String variable(ConnectionConfig connection) {
        return "DBSLICER_BENCHMARK_PASSWORD_" + connection.name();
    }

    /** For YAML. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

package io.github.dbslicer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What tells which slice is meant: where it is read from, and which rows it starts from. */
final class ExtentOptions {
    @Option(
            names = {"-r", "--read"},
            split = ",",
            paramLabel = "NAME",
            description = "Connection to read from; several, if they are copies of one database, are used in turn.")
    private List<String> read = new ArrayList<>();

    @Option(
            names = "--schema-file",
            paramLabel = "FILE",
            defaultValue = "schema.yml",
            description = "The rules. Default: ${DEFAULT-VALUE}")
    private Path rules = Path.of("");

    @Option(
            names = {"-t", "--tables"},
            split = ",",
            paramLabel = "TABLE",
            description = "Start from the rows of these tables only; what they reference comes along.")
    private List<String> tables = new ArrayList<>();

    List<String> read() {
        return read;
    }

    Path rules() {
        return rules;
    }

    List<String> tables() {
        return tables;
    }

    /** Why there is nothing to read from. */
    Optional<String> missing() {
        return read.isEmpty()
                ? Optional.of("--read is missing: the name of a connection in config.yml.")
                : Optional.empty();
    }

    /** Why they cannot be so. */
    Optional<String> refusal() {
        return read.stream().anyMatch(String::isBlank) || tables.stream().anyMatch(String::isBlank)
                ? Optional.of("--read and --tables take names separated by commas; one of them is empty.")
                : Optional.empty();
    }
}

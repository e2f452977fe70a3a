package io.github.dbslicer.cli;

import io.github.dbslicer.dialect.SchemaScope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the user asks to load, in the user's words.
 *
 * @param file {@code -} for stdin
 * @param write the name of a connection
 * @param tables empty for all
 * @param schema what of the pack's definitions the target gets; empty where its tables stay as they are
 */
record LoadArguments(String file, String write, Path config, List<String> tables, Optional<SchemaScope> schema) {
    /** What stands for stdin where a file is wanted. */
    static final String STDIN = "-";

    LoadArguments {
        tables = List.copyOf(tables);
    }
}

package io.github.dbslicer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the user asks to slice, in the user's words.
 *
 * @param read names of connections, at least one
 * @param write the name of a connection
 * @param tables empty for all
 */
record SliceArguments(
        List<String> read,
        String write,
        Path config,
        Path rules,
        List<String> tables,
        Optional<CopySchema> copySchema,
        boolean withTriggers) {

    SliceArguments {
        read = List.copyOf(read);
        tables = List.copyOf(tables);
    }
}

package io.github.dbslicer.cli;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.slice.SliceRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the user asks to slice, in the user's words.
 *
 * @param read names of connections, at least one
 * @param rules empty to take every row of every table
 * @param tables empty for all
 * @param schema what of the source's definitions the target gets; empty where its tables stay as they are
 * @param start where the run begins
 * @param memory bytes that the run may take; empty for the default
 */
record SliceArguments(
        List<String> read,
        WriteTo write,
        Path config,
        Optional<Path> rules,
        List<String> tables,
        Optional<SchemaScope> schema,
        SliceRequest.Start start,
        OptionalLong memory) {

    SliceArguments {
        read = List.copyOf(read);
        tables = List.copyOf(tables);
    }
}

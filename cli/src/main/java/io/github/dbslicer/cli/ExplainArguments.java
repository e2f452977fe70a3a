package io.github.dbslicer.cli;

import io.github.dbslicer.explain.ExplainRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Which row the user asks about, in the user's words.
 *
 * @param read the name of a connection
 * @param tables empty for all
 * @param memory in bytes; empty for the default
 */
record ExplainArguments(
        ExplainRequest.AskedRow row, String read, Path config, Path rules, List<String> tables, OptionalLong memory) {
    ExplainArguments {
        tables = List.copyOf(tables);
    }
}

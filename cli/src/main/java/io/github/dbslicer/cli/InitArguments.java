package io.github.dbslicer.cli;

import java.nio.file.Path;

/**
 * What the user asks to write rules for, in the user's words.
 *
 * @param read the name of a connection
 * @param rules where they are written; {@code -} for stdout
 * @param replacing whether a file that is there may be replaced
 * @param rows that the rules take of each large table
 */
record InitArguments(String read, Path config, Path rules, boolean replacing, int rows) {
    /** Where commands look for rules that are told of no other file. */
    static final Path USUAL = Path.of("schema.yml");
}

package io.github.dbslicer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the user asks to scan, in the user's words.
 *
 * @param read the name of a connection
 * @param rules empty where there are none yet
 * @param tables empty for all
 * @param rows of each table that are looked at
 * @param strict whether columns that look like nothing personal are listed as kept
 */
record ScanArguments(String read, Path config, Optional<Path> rules, List<String> tables, int rows, boolean strict) {
    ScanArguments {
        tables = List.copyOf(tables);
    }
}

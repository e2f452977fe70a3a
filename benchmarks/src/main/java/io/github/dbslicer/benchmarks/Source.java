package io.github.dbslicer.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * A database that rows are taken from.
 *
 * @param reader whom the program reads as; empty for the user that the server was opened with
 * @param tables all that it has
 */
record Source(String database, Optional<Account> reader, List<String> tables) {
    Source {
        tables = List.copyOf(tables);
    }
}

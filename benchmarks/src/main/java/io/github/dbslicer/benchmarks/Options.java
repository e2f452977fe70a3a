package io.github.dbslicer.benchmarks;

import io.github.dbslicer.sample.ShopDialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the user of the benchmark asks for.
 *
 * @param series in the order in which they are measured
 * @param dialects the kinds of servers
 * @param scale of the shop
 * @param pairs how often the two ways are measured
 * @param workers of the program
 * @param distance the time there and back to a source that is far away
 * @param properties for the program's driver, besides the server's own
 * @param serverArguments for the embedded servers
 * @param given the server to use instead of the embedded ones
 */
record Options(
        Set<Series> series,
        Set<ShopDialect> dialects,
        double scale,
        int pairs,
        int workers,
        Duration distance,
        Map<String, String> properties,
        List<String> serverArguments,
        Optional<Given> given) {

    /** The servers of the tests are small; the user's own arguments come after these, and win. */
    private static final List<String> MARIADB = List.of("--innodb-buffer-pool-size=1G", "--innodb-log-file-size=512M");

    private static final List<String> POSTGRESQL = List.of("shared_buffers = 1GB", "max_wal_size = 4GB");

    Options {
        // In the order of the constants.
        series = Collections.unmodifiableSet(EnumSet.copyOf(series));
        dialects = Collections.unmodifiableSet(EnumSet.copyOf(dialects));
        properties = Map.copyOf(properties);
        serverArguments = List.copyOf(serverArguments);
    }

    /** The database that was given, if one was. */
    Optional<GivenSource> givenSource() {
        return given.flatMap(Given::source);
    }

    /** The arguments of a kind's embedded server: those of MariaDB begin with dashes, those of PostgreSQL are lines of a file. */
    List<String> serverArguments(ShopDialect kind) {
        List<String> all = new ArrayList<>(kind == ShopDialect.MARIADB ? MARIADB : POSTGRESQL);
        serverArguments.stream()
                .filter(argument -> argument.startsWith("--") == (kind == ShopDialect.MARIADB))
                .forEach(all::add);
        return all;
    }

    /**
     * A server that runs already.
     *
     * @param process the number of its first process, where it runs on this machine
     * @param source a database of it that stands already, to be used instead of a shop
     */
    record Given(String url, Account account, OptionalLong process, Optional<GivenSource> source) {}

    /**
     * A database that stands already.
     *
     * @param reader whom the program reads as; empty for the server's own account
     * @param rules a rules file
     * @param script SQL that cuts the same slice inside the server
     * @param table to be copied; empty for the one with the most rows
     */
    record GivenSource(
            String database,
            Optional<Account> reader,
            Optional<Path> rules,
            Optional<Path> script,
            Optional<String> table) {}
}

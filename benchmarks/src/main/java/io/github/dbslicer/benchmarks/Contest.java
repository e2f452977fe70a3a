package io.github.dbslicer.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Two ways, to be measured in turn.
 *
 * @param title what is measured
 */
record Contest(Title title, Way one, Way other, Aim aim) {

    /**
     * What is measured.
     *
     * @param subject what of the series, in a few words; may be empty
     */
    record Title(Series series, String database, String subject) {
        @Override
        public String toString() {
            return database + ", " + series + (subject.isEmpty() ? "" : ", " + subject);
        }
    }

    /**
     * Measures pairs; which way goes first changes from pair to pair. The targets stay: after a drop, measured on MariaDB 11.4, SQL inside
     * the server took up to four times its processor time, and only the way that goes first would pay for that.
     */
    Outcome run(int pairs, ServerProcesses server, Consumer<String> progress) throws SQLException {
        List<Outcome.Pair> measured = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        long rows = rows(one.expected());
        long otherRows = rows(other.expected());
        for (int number = 1; number <= pairs; number++) {
            Way.Attempt first = one.prepare();
            Way.Attempt second = other.prepare();
            Outcome.Pair pair = number % 2 == 1 ? oneFirst(first, second, server) : otherFirst(first, second, server);
            measured.add(pair);
            progress.accept(line(number, pair));
            differences.addAll(differences(number, one, first.result()));
            differences.addAll(differences(number, other, second.result()));
        }
        return new Outcome(this, measured, rows, otherRows, differences);
    }

    private static Outcome.Pair oneFirst(Way.Attempt one, Way.Attempt other, ServerProcesses server)
            throws SQLException {
        Run run = Run.of(one, server);
        return new Outcome.Pair(run, Run.of(other, server));
    }

    private static Outcome.Pair otherFirst(Way.Attempt one, Way.Attempt other, ServerProcesses server)
            throws SQLException {
        Run run = Run.of(other, server);
        return new Outcome.Pair(Run.of(one, server), run);
    }

    private String line(int number, Outcome.Pair pair) {
        return String.format(
                Locale.ROOT,
                "%s, pair %d: %s %.2f s, %s %.2f s",
                title,
                number,
                one.name(),
                pair.one().seconds(),
                other.name(),
                pair.other().seconds());
    }

    private static long rows(Map<String, TableDigest> digests) {
        return digests.values().stream().mapToLong(TableDigest::rows).sum();
    }

    private List<String> differences(int pair, Way way, Map<String, TableDigest> result) throws SQLException {
        Map<String, TableDigest> expected = way.expected();
        return expected.keySet().stream()
                .sorted()
                .filter(table -> !Objects.equals(expected.get(table), result.get(table)))
                .map(table -> title + ", pair " + pair + ", " + way.name() + ", " + table + ": " + result.get(table)
                        + " instead of " + expected.get(table))
                .toList();
    }
}

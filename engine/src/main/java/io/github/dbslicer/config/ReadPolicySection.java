package io.github.dbslicer.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys {@code consistency} and {@code courtesy}. */
final class ReadPolicySection {
    private static final int MOST_SECONDS = 7 * 24 * 3600;
    private static final int MOST_CONNECTIONS = 1_000;
    private static final int MOST_THREADS = 100_000;
    private static final String STATEMENT_TIMEOUT = "statement_timeout";
    private static final String CONNECTIONS = "max_connections";
    private static final String LAG = "max_replication_lag";
    private static final String THREADS = "max_running_threads";
    private static final List<String> KEYS = List.of(STATEMENT_TIMEOUT, CONNECTIONS, LAG, THREADS);

    private ReadPolicySection() {}

    static ReadPolicy read(YamlMapping root) {
        Consistency consistency =
                root.find("consistency").flatMap(ReadPolicySection::consistency).orElse(Consistency.SNAPSHOT);
        Courtesy courtesy = root.find("courtesy")
                .flatMap(entry -> entry.value().mapping("courtesy"))
                .map(ReadPolicySection::courtesy)
                .orElse(Courtesy.NONE);
        return new ReadPolicy(consistency, courtesy);
    }

    private static Optional<Consistency> consistency(YamlMapping.Entry entry) {
        Optional<String> word = entry.text();
        Optional<Consistency> known = word.flatMap(Consistency::of);
        if (word.isPresent() && known.isEmpty()) {
            List<String> words =
                    Stream.of(Consistency.values()).map(Consistency::word).toList();
            entry.problem(Spelling.quoted(word.get()) + " is none of " + String.join(", ", words) + "."
                    + Spelling.didYouMean(word.get(), words));
        }
        return known;
    }

    private static Courtesy courtesy(YamlMapping section) {
        section.allowOnly(KEYS);
        return new Courtesy(
                number(section, STATEMENT_TIMEOUT, 1, MOST_SECONDS).map(Duration::ofSeconds),
                number(section, CONNECTIONS, Courtesy.LEAST_CONNECTIONS, MOST_CONNECTIONS),
                number(section, LAG, 1, MOST_SECONDS).map(Duration::ofSeconds),
                number(section, THREADS, 1, MOST_THREADS));
    }

    private static Optional<Integer> number(YamlMapping section, String key, int least, int most) {
        return section.find(key).flatMap(entry -> Numbers.read(entry, least, most));
    }
}

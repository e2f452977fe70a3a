package io.github.dbslicer.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is found of one table or relation: every row counts, the first are kept. Safe for several threads. */
final class Findings {
    /** How many are kept of each kind. */
    static final int KEPT = 20;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::kind)
            .thenComparing(finding -> finding.key().toString(), Findings::shortFirst);

    private final Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);
    private final Map<Finding.Kind, Long> kept = new EnumMap<>(Finding.Kind.class);
    private final List<Finding> first = new ArrayList<>();

    /** Numbers in their order. */
    private static int shortFirst(String one, String other) {
        int byLength = Integer.compare(one.length(), other.length());
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    /** Rows of a kind without telling which. */
    synchronized void add(Finding.Kind kind, long rows) {
        if (rows > 0) {
            counts.merge(kind, rows, Long::sum);
        }
    }

    synchronized void add(Finding finding) {
        counts.merge(finding.kind(), 1L, Long::sum);
        if (kept.merge(finding.kind(), 1L, Long::sum) <= KEPT) {
            first.add(finding);
        }
    }

    synchronized Map<Finding.Kind, Long> counts() {
        return new EnumMap<>(counts);
    }

    synchronized long count(Finding.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    synchronized List<Finding> first() {
        return first.stream().sorted(ORDER).toList();
    }
}

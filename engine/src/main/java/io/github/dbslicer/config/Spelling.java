package io.github.dbslicer.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names in messages: the way they are shown, and the valid one that an invalid one is likely to mean. */
public final class Spelling {
    private static final int LONGEST_SHOWN = 100;
    private static final int LONGEST_COMPARED = 200;
    private static final int MOST_LISTED = 12;

    private Spelling() {}

    /** The name between single quotes, on one line, shortened where it is very long. */
    public static String quoted(String name) {
        StringBuilder shown = new StringBuilder("'");
        int[] points = name.codePoints().limit(LONGEST_SHOWN).toArray();
        for (int point : points) {
            if (Character.isISOControl(point)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        }
        return shown.append(name.codePointCount(0, name.length()) > points.length ? "...'" : "'")
                .toString();
    }

    /** " Did you mean 'orders'?", or nothing where no candidate is near. */
    public static String didYouMean(String name, Collection<String> candidates) {
        return nearest(name, candidates)
                .map(nearest -> " Did you mean " + quoted(nearest) + "?")
                .orElse("");
    }

    /** As {@link #didYouMean}; where no candidate is near, lists those that there are, if they are few. */
    public static String hint(String name, Collection<String> candidates) {
        String nearest = didYouMean(name, candidates);
        if (!nearest.isEmpty() || candidates.isEmpty() || candidates.size() > MOST_LISTED) {
            return nearest;
        }
        return " Known: " + String.join(", ", candidates) + ".";
    }

    /** The candidate with the fewest typing errors, if they are few for the length of the name; letter case does not count. */
    static Optional<String> nearest(String name, Collection<String> candidates) {
        if (name.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        int[] wanted = points(name);
        int limit = Math.max(1, wanted.length / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= 2 * limit)
                .map(candidate -> new Candidate(candidate, distance(wanted, points(candidate))))
                .filter(candidate -> candidate.distance <= limit)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** Damerau-Levenshtein distance, each part of a word changed at most once (optimal string alignment). */
    static int distance(int[] a, int[] b) {
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length][b.length];
    }

    private static int cheapest(int[][] cost, int[] a, int[] b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int cheapest = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }

    private static int[] points(String name) {
        return name.toLowerCase(Locale.ROOT).codePoints().toArray();
    }

    /** Names for a sentence: {@code 'a', 'b'}. */
    public static String list(List<String> names) {
        return String.join(", ", names.stream().map(Spelling::quoted).toList());
    }

    private record Candidate(String name, int distance) {}
}

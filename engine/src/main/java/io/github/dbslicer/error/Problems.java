package io.github.dbslicer.error;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects every problem of the user's files, so that all are reported at once. Not safe for several threads. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            Problem::location,
            Comparator.comparing(Location::file)
                    .thenComparingInt(Location::line)
                    .thenComparingInt(Location::column));

    private final List<Problem> all = new ArrayList<>();

    public void add(Location location, String message) {
        all.add(new Problem(location, message));
    }

    public void addAll(List<Problem> problems) {
        all.addAll(problems);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The problems in the order in which they were found. */
    public List<Problem> all() {
        return List.copyOf(all);
    }

    /** @throws SliceException {@code CONFIGURATION} with a line per problem in the order of the file, where there is any */
    public void throwIfAny() {
        if (!all.isEmpty()) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    all.stream()
                            .distinct()
                            .sorted(BY_PLACE)
                            .map(Problem::toString)
                            .collect(Collectors.joining("\n")));
        }
    }
}

package io.github.dbslicer.error;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects every problem of the user's files, so that all are reported at once. Not safe for several threads. */
public final class Problems {
    private static final Comparator<Location> PLACES = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    private static final int MOST = 1_000;

    private final List<Problem> all = new ArrayList<>();

    /** The order of the file. */
    public static <T> Comparator<T> byPlace(Function<T, Location> place) {
        return Comparator.comparing(place, PLACES);
    }

    /** @throws SliceException as {@link #throwIfAny()}, where it is one too many to be read by anybody */
    public void add(Location location, String message) {
        all.add(new Problem(location, message));
        if (all.size() > MOST) {
            throwIfAny();
        }
    }

    public void addAll(List<Problem> problems) {
        problems.forEach(problem -> add(problem.location(), problem.message()));
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
            throw new SliceException(ErrorCode.CONFIGURATION, all.size() > MOST ? lines() + "\n" + cut() : lines());
        }
    }

    private String lines() {
        return all.stream()
                .limit(MOST)
                .distinct()
                .sorted(byPlace(Problem::location))
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
    }

    private String cut() {
        return new Problem(all.get(MOST).location(), "here the search ended, after 1,000 problems.").toString();
    }
}

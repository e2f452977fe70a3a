package io.github.dbslicer.dialect.postgresql;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as the catalog spells it, taken apart.
 *
 * @param base without what stands in parentheses: {@code timestamp without time zone}
 * @param numbers what stands in parentheses; none where there are none or are words
 * @param array whether it is an array of that
 */
record PostgresType(String base, List<Integer> numbers, boolean array) {
    private static final Pattern SPELLING =
            Pattern.compile("(.*?)(?:\\((-?\\d+(?:,-?\\d+)*)\\))?( with(?:out)? time zone)?(\\[])?", Pattern.DOTALL);

    PostgresType {
        numbers = List.copyOf(numbers);
    }

    static PostgresType parse(String spelled) {
        Matcher parts = SPELLING.matcher(spelled);
        if (!parts.matches()) {
            return new PostgresType(spelled, List.of(), false);
        }
        String zone = parts.group(3) == null ? "" : parts.group(3);
        List<Integer> numbers = parts.group(2) == null
                ? List.of()
                : Arrays.stream(parts.group(2).split(",", -1))
                        .map(Integer::valueOf)
                        .toList();
        return new PostgresType(parts.group(1) + zone, numbers, parts.group(4) != null);
    }

    boolean is(String... bases) {
        return Arrays.asList(bases).contains(base);
    }

    /** One of the numbers in parentheses. */
    int number(int index, int otherwise) {
        return index < numbers.size() ? numbers.get(index) : otherwise;
    }
}

package io.github.dbslicer.slice.e2e;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL of numbers that every server takes without a setting. */
final class Numbers {
    private Numbers() {}

    /** A query of the numbers from 1 to this one, at most 200,000, as column n. */
    static String upTo(int count) {
        String digits = IntStream.range(0, 10)
                .mapToObj(digit -> "SELECT " + digit + " AS d")
                .collect(Collectors.joining(" UNION ALL ", "(", ")"));
        String number = "a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d + 1";
        return "SELECT " + number + " AS n FROM " + digits + " AS a, " + digits + " AS b, " + digits + " AS c, "
                + digits + " AS e, " + digits + " AS f, (SELECT 0 AS d UNION ALL SELECT 1) AS g WHERE " + number
                + " <= " + count;
    }
}

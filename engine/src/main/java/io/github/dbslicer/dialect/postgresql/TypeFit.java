package io.github.dbslicer.dialect.postgresql;

import java.util.List;
import java.util.Map;

/**
 * Whether the text form of every value of a source type is taken by a target type and means the same there: where the types are the same,
 * or the target's is known to hold more of the same. Whatever is not known to be lossless is not. Values that a domain, an enumeration of
 * the same name or an encoding does not hold are refused as they are written, not changed.
 */
final class TypeFit {
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final List<Integer> DIGITS = List.of(5, 10, 19);
    private static final int MOST_DIGITS_OF_SECONDS = 6;
    private static final int NAME_CHARACTERS = 63;

    private final Map<String, String> domains;

    /** @param domains what the target's are made of */
    TypeFit(Map<String, String> domains) {
        this.domains = Map.copyOf(domains);
    }

    boolean lossless(String source, String target) {
        String from = domains.getOrDefault(source, source);
        String to = domains.getOrDefault(target, target);
        return source.equals(target) || from.equals(to) || holds(PostgresType.parse(from), PostgresType.parse(to));
    }

    private static boolean holds(PostgresType from, PostgresType to) {
        if (from.array() != to.array()) {
            return false;
        }
        return widerNumber(from, to) || widerText(from, to) || widerTime(from, to) || widerBits(from, to);
    }

    private static boolean widerNumber(PostgresType from, PostgresType to) {
        int rank = INTEGERS.indexOf(from.base());
        if (rank >= 0 && INTEGERS.contains(to.base())) {
            return INTEGERS.indexOf(to.base()) >= rank;
        }
        if (!to.is("numeric")) {
            return false;
        }
        boolean unlimited = to.numbers().isEmpty();
        if (rank >= 0) {
            // With digits behind the point the text would be another.
            return unlimited || to.number(1, 0) == 0 && to.number(0, 0) >= DIGITS.get(rank);
        }
        boolean limited = !from.numbers().isEmpty() && from.number(1, 0) == to.number(1, 0);
        return from.is("numeric") && (unlimited || limited && to.number(0, 0) >= from.number(0, 0));
    }

    /** The other way round, character(n) would fill up with blanks, which are part of a text elsewhere. */
    private static boolean widerText(PostgresType from, PostgresType to) {
        if (!isText(from) && !from.is("name") || !isText(to)) {
            return false;
        }
        int most = from.is("name") ? NAME_CHARACTERS : from.number(0, Integer.MAX_VALUE);
        return to.numbers().isEmpty() || to.number(0, 0) >= most;
    }

    private static boolean isText(PostgresType type) {
        return type.is("text", "character varying") || type.base().endsWith(".citext");
    }

    private static boolean widerTime(PostgresType from, PostgresType to) {
        boolean interval = from.base().startsWith("interval") && to.is("interval");
        boolean time = from.base().startsWith("time") && to.is(from.base());
        return (interval || time) && to.number(0, MOST_DIGITS_OF_SECONDS) >= from.number(0, MOST_DIGITS_OF_SECONDS);
    }

    private static boolean widerBits(PostgresType from, PostgresType to) {
        return from.is("bit", "bit varying")
                && to.is("bit varying")
                && (to.numbers().isEmpty()
                        || to.number(0, 0) >= from.number(0, from.is("bit") ? 1 : Integer.MAX_VALUE));
    }
}

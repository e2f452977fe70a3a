package io.github.dbslicer.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A type as the catalog spells it, taken apart.
 *
 * @param base in lower case, without synonyms: {@code int}, {@code enum}
 * @param numbers length, or precision and scale; without the display widths of integers, which limit nothing
 * @param members of an ENUM or SET
 */
record ColumnType(String base, List<Integer> numbers, List<String> members, boolean unsigned) {

    ColumnType {
        numbers = List.copyOf(numbers);
        members = List.copyOf(members);
    }

    static ColumnType parse(String spelled) {
        String base = MySqlTypes.base(spelled);
        String rest = spelled.substring(base.length());
        if (base.equals("enum") || base.equals("set")) {
            return new ColumnType(base, List.of(), members(rest), false);
        }
        boolean unsigned = rest.toLowerCase(Locale.ROOT).contains("unsigned");
        return new ColumnType(canonical(base), hasDisplayWidth(base) ? List.of() : numbers(rest), List.of(), unsigned);
    }

    boolean is(String... bases) {
        return List.of(bases).contains(base);
    }

    /** A length or number of digits; the absent one where the type names none. */
    int number(int index, int absent) {
        return index < numbers.size() ? numbers.get(index) : absent;
    }

    private static String canonical(String base) {
        // MySQL 8 renamed it; MariaDB and 5.7 did not.
        return base.equals("geomcollection") ? "geometrycollection" : base;
    }

    private static boolean hasDisplayWidth(String base) {
        return base.endsWith("int") && !base.equals("point") || base.equals("year");
    }

    private static List<Integer> numbers(String rest) {
        if (!rest.startsWith("(")) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        for (String number : rest.substring(1, rest.indexOf(')')).split(",", -1)) {
            numbers.add(Integer.parseInt(number.strip()));
        }
        return numbers;
    }

    /** The catalog quotes members with single quotes and doubles those inside of them; nothing else is escaped. */
    private static List<String> members(String rest) {
        List<String> members = new ArrayList<>();
        int open = rest.indexOf('\'');
        while (open >= 0) {
            StringBuilder member = new StringBuilder();
            int at = open + 1;
            while (rest.charAt(at) != '\'' || rest.startsWith("''", at)) {
                member.append(rest.charAt(at));
                at += rest.charAt(at) == '\'' ? 2 : 1;
            }
            members.add(member.toString());
            open = rest.indexOf('\'', at + 1);
        }
        return members;
    }
}

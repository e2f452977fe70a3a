package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Equivalence;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which texts a collation holds equal, by its name. Those of no language agree on printable ASCII; those of a language may hold v and w equal, or
 * two letters for one.
 */
final class CollationEquivalences {
    private static final Pattern NEUTRAL = Pattern.compile(
            "(?:latin1_swedish|(?:\\w+?_)?(?:general|general_mysql500|unicode|unicode_520|0900|uca1400))(_nopad)?(?:_a[is])?_(ci|cs)");
    private static final Pattern BYTES = Pattern.compile("\\w+?(?:_nopad|_0900)?_bin");
    private static final Pattern WITHOUT_PADDING = Pattern.compile("\\w*(?:_nopad_|0900_)\\w*");

    private CollationEquivalences() {}

    static Set<Equivalence> of(String collation) {
        if (collation.equals("binary")) {
            return Set.of();
        }
        Set<Equivalence> found = EnumSet.noneOf(Equivalence.class);
        if (!WITHOUT_PADDING.matcher(collation).matches()) {
            found.add(Equivalence.TRAILING_SPACES);
        }
        if (BYTES.matcher(collation).matches()) {
            return found;
        }
        Matcher neutral = NEUTRAL.matcher(collation);
        if (!neutral.matches()) {
            return Set.of(Equivalence.UNKNOWN);
        }
        found.add(Equivalence.ASCII_ONLY);
        if (neutral.group(2).equals("ci")) {
            found.add(Equivalence.LETTER_CASE);
        }
        return found;
    }
}

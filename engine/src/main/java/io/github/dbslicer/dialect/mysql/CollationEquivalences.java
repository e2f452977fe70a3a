package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Equivalence;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which texts a collation holds equal, by its name. Those of no language agree on printable ASCII, but for a few whose letters or signs are not all apart;
 * those of a language may hold v and w equal, or two letters for one.
 */
final class CollationEquivalences {
    private static final String CHARSET = "(?!swe7|koi8u|cp866|macce|latin7|geostd8)[a-z0-9]+_";
    private static final Pattern NEUTRAL = Pattern.compile("(?:latin1_swedish|(?:" + CHARSET
            + ")?(?:general|general_mysql500|unicode|unicode_520|0900|uca1400))(?:_nopad)?(?:_a[is])?_(ci|cs)");
    private static final Pattern BYTES = Pattern.compile("binary|(?!swe7)[a-z0-9]+(?:_nopad|_0900)?_bin");

    private CollationEquivalences() {}

    /** @param pads whether it holds a text equal to one with spaces more at the end, which no name tells of every server */
    static Set<Equivalence> of(String collation, boolean pads) {
        Set<Equivalence> found = EnumSet.noneOf(Equivalence.class);
        if (pads) {
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
        if (neutral.group(1).equals("ci")) {
            found.add(Equivalence.LETTER_CASE);
        }
        return found;
    }
}

package io.github.dbslicer.config;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of rules that every rules file has. */
final class RuleNames {
    static final String JOIN = "join";
    static final String UPON_REQUEST = "upon_request";
    /** Selects nothing, unless the file defines it. */
    static final String SKIP = "skip";
    /** Selects every row, unless the file defines it. */
    static final String FULL = "full";

    /** The rules that a file cannot define. */
    static final List<String> RESERVED = List.of(JOIN, UPON_REQUEST);

    private RuleNames() {}

    /** Every rule that a table can have in a file that defines some. */
    static Set<String> with(Collection<String> defined) {
        Set<String> names = new TreeSet<>(defined);
        names.addAll(List.of(JOIN, UPON_REQUEST, SKIP, FULL));
        return names;
    }

    static String unknown(String rule, Set<String> known) {
        return "no rule is called " + Spelling.quoted(rule) + "." + Spelling.hint(rule, known);
    }
}

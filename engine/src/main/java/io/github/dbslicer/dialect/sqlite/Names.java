package io.github.dbslicer.dialect.sqlite;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How SQLite spells and compares names. */
final class Names {
    private Names() {}

    /** The name as SQL takes it, whatever characters it has. */
    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The text as a literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String quoteAll(Collection<String> names) {
        return names.stream().map(Names::quote).collect(Collectors.joining(", "));
    }

    /** Names are equal to SQLite where these are: it ignores the case of ASCII letters and of no others. */
    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return folded.toString();
    }

    static boolean same(String a, String b) {
        return fold(a).equals(fold(b));
    }

    static String list(List<String> names) {
        return String.join(", ", names);
    }
}

package io.github.dbslicer.file.sqlite;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that SQLite tells apart, which it does without a look at the case of ASCII letters. */
final class Names {
    private static final String RESERVED = "sqlite_";

    private final Set<String> taken = new HashSet<>();

    /** The name, or one like it where another one has taken it, or SQLite keeps it to itself. */
    String free(String wanted) {
        String allowed = fold(wanted).startsWith(RESERVED) ? "_" + wanted : wanted;
        String free = allowed;
        for (int number = 2; !taken.add(fold(free)); number++) {
            free = allowed + "~" + number;
        }
        return free;
    }

    private static String fold(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            folded.setCharAt(at, letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter);
        }
        return folded.toString();
    }

    /** The name as SQL takes it. */
    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoteAll(Collection<String> names) {
        return names.stream().map(Names::quote).collect(Collectors.joining(", "));
    }
}

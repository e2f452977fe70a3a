package io.github.dbslicer.scan;

import io.github.dbslicer.schema.NameParts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of people by those that are common in many languages. */
final class PersonNames {
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}.'’-]*(,? [\\p{L}.'’-]+){1,4}");
    private static final int LONGEST = 60;

    private PersonNames() {}

    /** The lists, read when they are first needed. */
    private static final class Common {
        static final Set<String> FIRST = names("first-names.txt");
        static final Set<String> LAST = names("last-names.txt");

        private static Set<String> names(String file) {
            Set<String> names = new HashSet<>();
            TextResource.lines(file).forEach(line -> names.addAll(Arrays.asList(line.split(" ", 0))));
            return Set.copyOf(names);
        }
    }

    static boolean isFirstName(String value) {
        return isAmong(value, Common.FIRST);
    }

    static boolean isLastName(String value) {
        return isAmong(value, Common.LAST);
    }

    /** Each of "Anna-Maria" is one. */
    private static boolean isAmong(String value, Set<String> names) {
        if (value.length() > LONGEST) {
            return false;
        }
        String[] words = NameParts.fold(value).split("[ -]", 0);
        return words.length <= 2 && Arrays.stream(words).allMatch(names::contains);
    }

    /** "Anna Schmidt", "Schmidt, Anna", "Dr. Anna B. Schmidt". */
    static boolean isFullName(String value) {
        if (value.length() > LONGEST
                || value.indexOf(' ') < 0
                || !WORDS.matcher(value).matches()) {
            return false;
        }
        String[] words = NameParts.fold(value).split("[ ,]+", 0);
        return Arrays.stream(words).anyMatch(Common.FIRST::contains);
    }
}

package io.github.dbslicer.config;

import java.util.Optional;

/** Whole numbers in the user's files. */
final class Numbers {
    private Numbers() {}

    /** The number that an entry is, within the bounds; adds a problem where it is none. */
    static Optional<Integer> read(YamlMapping.Entry entry, int least, int most) {
        return entry.text().flatMap(text -> parse(entry, text, least, most));
    }

    /** @param text what the entry stands for, not shown: it may come from the environment */
    static Optional<Integer> parse(YamlMapping.Entry entry, String text, int least, int most) {
        // At most 9 digits, so that it fits.
        if (text.matches("0|[1-9][0-9]{0,8}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        entry.problem("a number from " + least + " to " + most + " is expected here.");
        return Optional.empty();
    }
}

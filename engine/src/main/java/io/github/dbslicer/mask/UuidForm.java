package io.github.dbslicer.mask;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one spelling of a UUID, of those that servers read. */
final class UuidForm {
    private static final Pattern SPELLING = Pattern.compile("\\{?((?:[0-9a-f]{4}-?){8})}?");
    private static final Pattern GROUPS = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

    private UuidForm() {}

    /** Empty where the text is none. */
    static Optional<String> canonical(String text) {
        Matcher spelling = SPELLING.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!spelling.matches()) {
            return Optional.empty();
        }
        String digits = spelling.group(1).replace("-", "");
        return Optional.of(GROUPS.matcher(digits).replaceFirst("$1-$2-$3-$4-$5"));
    }
}

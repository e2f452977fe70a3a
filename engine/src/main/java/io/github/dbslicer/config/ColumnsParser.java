package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses {@code table(column, ...)}: names may stand between backticks or double quotes, which are doubled within a name. */
final class ColumnsParser {
    // What the grammar needs for itself stands only between quotes.
    private static final String SPECIAL = "`\"().,";

    private final String text;
    private int at;

    ColumnsParser(String text) {
        this.text = text;
    }

    /** Empty where the text has another form, or a column twice. */
    Optional<RulesFile.Columns> parse(Location location) {
        List<String> table = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        boolean parsed = names(table, '.')
                && skip('(')
                && distinctNames(columns)
                && skip(')')
                && text.substring(at).isBlank();
        return parsed
                ? Optional.of(new RulesFile.Columns(location, String.join(".", table), List.copyOf(columns)))
                : Optional.empty();
    }

    private boolean distinctNames(Set<String> names) {
        List<String> all = new ArrayList<>();
        boolean parsed = names(all, ',');
        names.addAll(all);
        return parsed && names.size() == all.size();
    }

    private boolean names(List<String> names, char separator) {
        do {
            Optional<String> name = name();
            if (name.isEmpty()) {
                return false;
            }
            names.add(name.get());
        } while (skip(separator));
        return true;
    }

    private Optional<String> name() {
        skipBlanks();
        char first = at < text.length() ? text.charAt(at) : ' ';
        String name = first == '`' || first == '"' ? quoted(first) : bare();
        skipBlanks();
        return Optional.of(name).filter(found -> !found.isEmpty());
    }

    private String bare() {
        int start = at;
        while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    /** Empty where the quote does not end. */
    private String quoted(char quote) {
        StringBuilder name = new StringBuilder();
        at++;
        int end = text.indexOf(quote, at);
        while (end >= 0) {
            name.append(text, at, end);
            at = end + 1;
            if (!skip(quote)) {
                return name.toString();
            }
            name.append(quote);
            end = text.indexOf(quote, at);
        }
        return "";
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean skip(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }
}

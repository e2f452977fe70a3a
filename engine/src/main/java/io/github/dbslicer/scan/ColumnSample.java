package io.github.dbslicer.scan;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How many of the values of a column that were looked at are written in which form. Holds none of them. */
final class ColumnSample {
    private static final Pattern DATE = Pattern.compile("(1[89]|20)\\d\\d-\\d\\d-\\d\\d.*");
    private static final int FIRST_YEAR = 1905;
    private static final int YOUNGEST = 14;

    private final Map<ValueForm, Integer> matches = new EnumMap<>(ValueForm.class);
    private final Set<Integer> hashes = new HashSet<>();
    private int values;
    private int births;
    private int earliest = Integer.MAX_VALUE;
    private int latest = Integer.MIN_VALUE;

    /** Looks at a value; empty ones tell nothing. */
    void add(String text) {
        String value = text.strip();
        if (value.isEmpty()) {
            return;
        }
        values++;
        hashes.add(value.hashCode());
        for (ValueForm form : ValueForm.values()) {
            if (form.matches(value)) {
                matches.merge(form, 1, Integer::sum);
            }
        }
        if (DATE.matcher(value).matches()) {
            addYear(Integer.parseInt(value.substring(0, 4)));
        }
    }

    private void addYear(int year) {
        if (year >= FIRST_YEAR && year <= Year.now(ZoneOffset.UTC).getValue() - YOUNGEST) {
            births++;
        }
        earliest = Math.min(earliest, year);
        latest = Math.max(latest, year);
    }

    /** How many values were looked at, NULL and empty ones apart. */
    int values() {
        return values;
    }

    /** About how many different ones. */
    int distinct() {
        return hashes.size();
    }

    int matches(ValueForm form) {
        return matches.getOrDefault(form, 0);
    }

    /** From 0 to 1. */
    double share(ValueForm form) {
        return values == 0 ? 0 : (double) matches(form) / values;
    }

    /** Which part of the values are days on which people may have been born who have something to do with the data. */
    double shareOfBirths() {
        return values == 0 ? 0 : (double) births / values;
    }

    /** How many years lie between the dates. */
    int years() {
        return earliest > latest ? 0 : latest - earliest;
    }
}

package io.github.dbslicer.draft;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.NameParts;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.ValueKind;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How well columns tell when rows came to be, by their names. */
final class TimeNames {
    private static final int NAMED_AS_TABLE = 4;
    private static final int BEGINNING = 3;
    private static final int NEUTRAL = 1;
    private static final int CHANGE = -5;

    private static final Set<String> BEGINNINGS = words("""
            created create creation added inserted insert placed order ordered booked booking sold sale paid payment
            posted occurred issued invoice invoiced received registered started start from begin hired hire opened sent
            submitted logged joined transaction entry published recorded
            """);

    private static final Set<String> CHANGES = words("""
            updated update upd modified modify mod changed change touched synced last
            """);

    private static final Set<String> OTHERS = words("""
            birth birthday dob born deleted delete expires expire expiry expiration expired due to until till end ended
            ends valid deceased closed cancelled canceled returned return required shipped ship commit receipt
            discontinued sellend planned target next
            """);

    private static final Pattern TIME_BEHIND = Pattern.compile("(.+?)(?:date|datetime|time|timestamp|at|on|ts)");
    /** How columns end that hold a time, whatever their type says. */
    private static final Set<String> TIME_ENDS = Set.of("at", "on", "ts", "created", "updated");

    private static final Pattern TIME_NAME = Pattern.compile(".*(?:date|time|timestamp)");

    private TimeNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", 0));
    }

    /** The more, the better; empty where it tells something else, or no time at all. */
    static OptionalInt score(Table table, Column column) {
        if (!mayHoldTime(column)) {
            return OptionalInt.empty();
        }
        Set<String> words = words(column);
        if (words.stream().anyMatch(OTHERS::contains)) {
            return OptionalInt.empty();
        }
        int score = NEUTRAL;
        if (words.stream().anyMatch(CHANGES::contains)) {
            score = CHANGE;
        } else if (words.stream().anyMatch(BEGINNINGS::contains)) {
            score = BEGINNING;
        }
        boolean asTable = NameParts.of(table.id().name()).stream()
                .map(NameParts::singular)
                .anyMatch(words::contains);
        int name = asTable ? NAMED_AS_TABLE : 0;
        return OptionalInt.of(score + name + (table.indexed(List.of(column.name())) ? 1 : 0));
    }

    /** Whether it tells when rows were changed last, and no more. */
    static boolean tellsChange(int score) {
        return score <= 0;
    }

    private static boolean mayHoldTime(Column column) {
        boolean counted = column.kind().isInteger() || column.kind() == ValueKind.DYNAMIC;
        return column.kind() == ValueKind.TEMPORAL || counted && isNamedForTime(TableNames.words(column));
    }

    private static boolean isNamedForTime(List<String> words) {
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return TIME_ENDS.contains(last) || TIME_NAME.matcher(last).matches();
    }

    /** Its words, and what stands before a word for time that is written without a gap. */
    private static Set<String> words(Column column) {
        Set<String> words = new HashSet<>(TableNames.words(column));
        for (String word : TableNames.words(column)) {
            Matcher behind = TIME_BEHIND.matcher(word);
            if (behind.matches()) {
                words.add(behind.group(1));
            }
        }
        return words;
    }
}

package io.github.dbslicer.survey;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.NameParts;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.ValueKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of tables by the names that columns which reference them are likely to have. Immutable. */
final class KeyNames {
    /** What keys are called of any table. */
    private static final Set<String> GENERIC = Set.of(
            "id", "key", "no", "nr", "num", "number", "code", "uuid", "guid", "pk", "name", "value", "type", "rowid");

    /** What a column is called that references another row of its own table. */
    private static final Set<String> OWN_ROLES =
            Set.of("parent", "parentid", "parentno", "parentkey", "parentcode", "reportsto", "reportstoid");

    private static final Set<String> TABLE_MARKS = Set.of("tbl", "tb", "t");
    /** Below it, an end of a word is anything. */
    private static final int SHORTEST_END = 6;

    private final Map<String, List<Key>> sure = new HashMap<>();
    private final Map<String, List<Key>> likely = new HashMap<>();
    private final Map<TableId, Optional<String>> columnPrefixes = new HashMap<>();
    private final Optional<String> tablePrefix;

    KeyNames(DatabaseSchema schema) {
        Collection<Table> tables = schema.tables();
        this.tablePrefix = WordForms.commonPrefix(
                tables.stream().map(table -> table.id().name()).toList());
        tables.forEach(table -> columnPrefixes.put(
                table.id(),
                WordForms.commonPrefix(
                        table.columns().stream().map(Column::name).toList())));
        tables.forEach(this::add);
    }

    /** A key of one column. */
    record Key(Table table, Column column) {}

    /**
     * A key that a column may reference.
     *
     * @param sure whether its name says hardly anything else; otherwise values have to say so too
     * @param length of the part of the name that says it
     */
    record Match(Key key, boolean sure, int length) {}

    static boolean isGeneric(List<String> words) {
        return words.stream().allMatch(GENERIC::contains);
    }

    /** The words of a column's name, without the one that all columns of its table begin with. */
    List<String> words(Table table, Column column) {
        return WordForms.without(
                columnPrefixes.getOrDefault(table.id(), Optional.empty()), NameParts.of(column.name()));
    }

    private void add(Table table) {
        List<Column> identity = table.identity();
        if (table.keyless() || identity.size() > 1 || !isKey(identity.get(0))) {
            return;
        }
        Key key = new Key(table, identity.get(0));
        String full = String.join("", NameParts.of(key.column().name()));
        List<String> bare = words(table, key.column());
        String name = String.join("", tableWords(table));
        // That a key has the table's name in its own leaves no doubt; another name may be that of many things.
        boolean named = full.startsWith(name) && GENERIC.contains(full.substring(name.length()));
        put(named ? sure : likely, full, key);
        if (isGeneric(bare)) {
            put(sure, name + String.join("", bare), key);
        } else {
            put(likely, String.join("", bare), key);
            put(likely, name + "id", key);
        }
        put(likely, name, key);
    }

    private static boolean isKey(Column column) {
        return column.kind() != ValueKind.TEMPORAL && column.kind() != ValueKind.OPAQUE;
    }

    private List<String> tableWords(Table table) {
        List<String> words =
                WordForms.without(tablePrefix, NameParts.of(table.id().name()));
        boolean marked = words.size() > 1 && TABLE_MARKS.contains(words.get(0));
        return WordForms.singular(marked ? words.subList(1, words.size()) : words);
    }

    private static void put(Map<String, List<Key>> keys, String name, Key key) {
        if (!name.isEmpty() && !GENERIC.contains(name)) {
            keys.computeIfAbsent(name, any -> new ArrayList<>()).add(key);
        }
    }

    /** The keys that a column may reference by its name and type, the likeliest first. Those that are as likely as another are left out. */
    List<Match> matches(Table child, Column column) {
        List<String> words = words(child, column);
        String joined = String.join("", words);
        Map<Key, Match> matches = new LinkedHashMap<>();
        int start = 0;
        for (String word : words) {
            find(matches, joined.substring(start), start == 0);
            start += word.length();
        }
        find(matches, String.join("", NameParts.of(column.name())), true);
        for (int end = 1; !isOwn(child, joined) && end <= joined.length() - SHORTEST_END; end++) {
            find(matches, joined.substring(end), false);
        }
        if (OWN_ROLES.contains(joined) && child.identity().size() == 1 && !child.keyless()) {
            Key own = new Key(child, child.identity().get(0));
            matches.putIfAbsent(own, new Match(own, true, joined.length()));
        }
        // That rows of two tables are the same ones takes values to believe.
        boolean own = child.identity().equals(List.of(column));
        List<Match> fitting = matches.values().stream()
                .filter(match -> fits(child, column, match) && (!own || nameOfTable(match)))
                .map(match -> own ? new Match(match.key(), false, match.length()) : match)
                .toList();
        return unrivalled(child, fitting);
    }

    /** @param whole whether it is all of the column's name, with nothing about a role before it */
    private void find(Map<Key, Match> matches, String name, boolean whole) {
        sure.getOrDefault(name, List.of())
                .forEach(key -> matches.merge(key, new Match(key, true, name.length()), KeyNames::better));
        // A single word at the end of a longer name says too little.
        if (whole || name.length() >= SHORTEST_END && endsAsKey(name)) {
            likely.getOrDefault(name, List.of())
                    .forEach(key -> matches.merge(key, new Match(key, false, name.length()), KeyNames::better));
        }
    }

    /** Whether the name is that of the rows of the table itself. */
    private boolean isOwn(Table table, String name) {
        String own = String.join("", tableWords(table));
        return name.startsWith(own) && GENERIC.contains(name.substring(own.length()));
    }

    private static boolean endsAsKey(String name) {
        return name.endsWith("id") || name.endsWith("key") || name.endsWith("no") || name.endsWith("code");
    }

    private static Match better(Match one, Match other) {
        return one.sure() != other.sure() ? (one.sure() ? one : other) : one.length() >= other.length() ? one : other;
    }

    private static boolean fits(Table child, Column column, Match match) {
        Key key = match.key();
        boolean same = key.table().id().equals(child.id());
        return !(same && key.column().equals(column))
                && key.column().comparesTo(column)
                && (column.kind() == ValueKind.DYNAMIC
                        || key.column().kind() == ValueKind.DYNAMIC
                        || key.column().kind().isInteger() == column.kind().isInteger());
    }

    /** Whether the name is that of the table and not of its key alone: two tables with equally named keys do not tell which is the other's. */
    private boolean nameOfTable(Match match) {
        String key = String.join("", NameParts.of(match.key().column().name()));
        return match.sure() && (GENERIC.contains(key) || isOwn(match.key().table(), key));
    }

    private List<Match> unrivalled(Table child, List<Match> matches) {
        Comparator<Match> likeliest = Comparator.<Match, Boolean>comparing(match -> !match.sure())
                .thenComparing(match -> -match.length())
                .thenComparing(match ->
                        !match.key().table().id().schema().equals(child.id().schema()))
                .thenComparing(match -> !nameOfTable(match));
        List<Match> sorted = matches.stream().sorted(likeliest).toList();
        return sorted.stream()
                .filter(match -> sorted.stream()
                        .noneMatch(other -> !other.equals(match) && likeliest.compare(match, other) == 0))
                .toList();
    }
}

package io.github.dbslicer.slice;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.RunRecord;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.mask.ColumnMask;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run is about, for the record in its target: from which database, by which rules, with which tables. Digests, but for what is told
 * to users; one for each table, so that they are told which one differs.
 */
final class RunFacts {
    static final String MOMENT = "moment";
    private static final String SOURCE = "source";
    private static final String SCOPE = "tables";
    private static final String KEY = "masking key";
    private static final String COPIED = "copied schema";
    private static final String RULES = "rules of ";
    private static final String TABLE = "definition of ";
    private static final String OBJECT = "copied ";
    private static final String ROWS = "rows in ";
    private static final int LONGEST = 400;
    private static final int NAMED = 20;

    private final SortedMap<String, String> facts = new TreeMap<>();

    /** Gathers those of a run. */
    RunFacts(SourceDatabase source, SliceRequest request, Preparation preparation) {
        put(SOURCE, digest(source.identity()));
        put(MOMENT, source.moment().toString());
        put(
                SCOPE,
                digest(preparation.plan().written().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining("\n"))));
        put(
                COPIED,
                request.copySchema()
                        .map(scope -> "--copy-schema with " + new TreeSet<>(scope.parts()))
                        .orElse("none"));
        for (Table table : preparation.schema().tables()) {
            put(TABLE + table, digest(definition(table, preparation.schema().relations())));
            put(RULES + table, digest(rules(table.id(), preparation)));
        }
        preparation.masking().key().ifPresent(key -> put(KEY, key.fingerprint()));
        preparation.script().ifPresent(this::putScript);
    }

    private void putScript(SchemaScript script) {
        Map<String, String> objects = new TreeMap<>();
        Stream.of(script.beforeRows(), script.afterRows())
                .flatMap(List::stream)
                .filter(definition -> !definition.isPosition())
                .forEach(definition ->
                        objects.merge(OBJECT + definition, definition.lasting(), (one, other) -> one + "\n" + other));
        objects.forEach((name, sql) -> put(name, digest(sql)));
    }

    private void put(String name, String value) {
        facts.put(shortened(name), shortened(value));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 64) + " " + digest(text);
    }

    Map<String, String> asMap() {
        return facts;
    }

    /** What stands for the rules of all tables together. */
    String rulesDigest() {
        return digest(facts.entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(RULES) || fact.getKey().equals(SCOPE))
                .map(fact -> fact.getKey() + "\t" + fact.getValue())
                .collect(Collectors.joining("\n")));
    }

    /** How many rows are in each table. */
    static Map<String, String> rows(Map<TableId, Long> rows) {
        Map<String, String> facts = new TreeMap<>();
        rows.forEach((table, count) -> facts.put(shortened(ROWS + table), Long.toString(count)));
        return facts;
    }

    /**
     * Holds them against those of an unfinished run.
     *
     * @throws SliceException {@code CONFIGURATION} that names what differs
     */
    void refuseOther(RunRecord record, String target) {
        TreeSet<String> names = new TreeSet<>(facts.keySet());
        names.addAll(record.facts().keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            boolean compared = !name.equals(MOMENT) && !name.startsWith(ROWS);
            if (compared && !facts.getOrDefault(name, "").equals(record.facts().getOrDefault(name, ""))) {
                differences.add(difference(name, record.facts()));
            }
        }
        if (!differences.isEmpty()) {
            int more = differences.size() - NAMED;
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "The unfinished run in target " + target
                            + " cannot be continued, since what it was about has changed:\n  "
                            + differences.stream().limit(NAMED).collect(Collectors.joining("\n  "))
                            + (more > 0 ? "\n  and " + more + " more" : "")
                            + "\nNothing was changed. Undo that, or run without --continue to begin anew.");
        }
    }

    private String difference(String name, Map<String, String> former) {
        if (name.equals(SOURCE)) {
            return "the source: it is another database";
        }
        if (name.equals(SCOPE)) {
            return "--tables, or a rule: the slice takes rows of other tables";
        }
        if (name.equals(KEY)) {
            return "the key for masking: it is another, so that the same values would get other masked ones";
        }
        if (name.equals(COPIED)) {
            return "the copied schema: it was " + former.getOrDefault(name, "none") + " and is "
                    + facts.getOrDefault(name, "none");
        }
        if (name.startsWith(RULES)) {
            return "table " + name.substring(RULES.length()) + ": its rule, masks or relations in the rules file";
        }
        boolean table = name.startsWith(TABLE);
        String what = table ? "table " + name.substring(TABLE.length()) : name.substring(OBJECT.length());
        String how = !former.containsKey(name)
                ? "it is new"
                : facts.containsKey(name) ? "it is defined otherwise" : "it is gone";
        return what + ": " + how + " in the source";
    }

    private static String definition(Table table, List<Relation> declared) {
        List<String> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            lines.add(String.join(
                    "\t",
                    column.name(),
                    column.type(),
                    column.kind().name(),
                    column.charset(),
                    Boolean.toString(column.nullable()),
                    Boolean.toString(column.generated())));
        }
        lines.add("key " + table.primaryKey());
        table.uniqueKeys().stream().map(key -> "unique " + key).sorted().forEach(lines::add);
        relations(table.id(), declared).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String rules(TableId table, Preparation preparation) {
        SliceRules rules = preparation.rules();
        List<String> lines = new ArrayList<>();
        lines.add(selector(rules.selector(table)));
        new TreeMap<>(rules.masks(table)).forEach((column, mask) -> lines.add("mask " + column + " " + mask));
        preparation.masking().of(table).columns().stream().map(RunFacts::mask).forEach(lines::add);
        relations(table, rules.relations()).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String mask(ColumnMask mask) {
        return mask.choices().stream()
                .map(choice -> choice.condition() + " " + choice.mask().label() + " by " + choice.by() + " empty "
                        + choice.mask().maskEmpty())
                .collect(Collectors.joining("\n", "computed mask " + mask.column() + "\n", ""));
    }

    private static String selector(Selector selector) {
        if (selector instanceof Selector.Where where) {
            return "where " + where.condition();
        }
        return selector instanceof Selector.Join join ? "join " + whole(join.relation()) : "upon request";
    }

    private static List<String> relations(TableId child, List<Relation> relations) {
        return relations.stream()
                .filter(relation -> relation.child().equals(child))
                .map(RunFacts::whole)
                .sorted()
                .toList();
    }

    private static String whole(Relation relation) {
        return relation + " " + relation.condition() + " " + relation.parentCondition();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

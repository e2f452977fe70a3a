package io.github.dbslicer.config;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what users name against a schema. */
public final class RulesBinder {
    private final RulesFile file;
    private final DatabaseSchema schema;
    private final Problems problems = new Problems();
    private final List<RulesWarning> warnings = new ArrayList<>();
    private final NameBinder names;
    private final List<Relation> added;
    private final JoinBinder joins;
    private final Set<String> ruleNames;

    private RulesBinder(RulesFile file, DatabaseSchema schema) {
        this.file = file;
        this.schema = schema;
        this.problems.addAll(file.problems());
        this.names = new NameBinder(schema, problems);
        this.added = new RelationBinder(schema, names, problems, warnings).bind(file.relations());
        this.joins = new JoinBinder(schema, added, names, problems, warnings);
        this.ruleNames = RuleNames.with(file.rules().keySet());
    }

    /**
     * Finds the tables, columns and relations that a rules file names.
     *
     * @param check adds what it finds to the rest
     * @throws SliceException {@code CONFIGURATION} with all that is wrong in the file or does not fit the schema, a line each
     */
    public static BoundRules bind(RulesFile file, DatabaseSchema schema, RulesCheck check) {
        return new RulesBinder(file, schema).bind(check);
    }

    /** As the other, where nothing but names is looked at. */
    public static BoundRules bind(RulesFile file, DatabaseSchema schema) {
        return bind(file, schema, RulesCheck.none());
    }

    /**
     * The tables whose seeds are in the slice.
     *
     * @param tables as the user names them; none for every table
     * @throws SliceException {@code USAGE} with all names that no table has, a line each
     */
    public static Set<TableId> scope(List<String> tables, DatabaseSchema schema) {
        if (tables.isEmpty()) {
            return schema.byId().keySet();
        }
        TableNames names = new TableNames(schema);
        List<String> unknown = tables.stream()
                .distinct()
                .filter(name -> names.find(name).isEmpty())
                .map(name -> "--tables: " + names.unknown(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new SliceException(ErrorCode.USAGE, String.join("\n", unknown));
        }
        Set<TableId> scope = new LinkedHashSet<>();
        tables.forEach(name -> names.find(name).map(Table::id).ifPresent(scope::add));
        return scope;
    }

    /**
     * The table of that name.
     *
     * @throws SliceException {@code USAGE} where no table is called so; proposes the nearest name
     */
    public static Table table(String name, DatabaseSchema schema) {
        TableNames names = new TableNames(schema);
        return names.find(name).orElseThrow(() -> new SliceException(ErrorCode.USAGE, names.unknown(name)));
    }

    /** The name of the rule that a file has for a table; empty where the table is not in it. */
    public static Optional<String> ruleName(RulesFile file, DatabaseSchema schema, TableId table) {
        TableNames names = new TableNames(schema);
        return file.tables().stream()
                .filter(entry -> names.find(entry.name().text()).map(Table::id).equals(Optional.of(table)))
                .map(entry -> entry.rule().text())
                .findFirst();
    }

    private BoundRules bind(RulesCheck check) {
        Map<TableId, RulesFile.TableEntry> entries = new LinkedHashMap<>();
        Map<TableId, Selector> selectors = new LinkedHashMap<>();
        Map<TableId, Map<String, String>> expressions = new LinkedHashMap<>();
        Map<TableId, MaskRules.OfTable> masked = new LinkedHashMap<>();
        for (RulesFile.TableEntry entry : file.tables()) {
            names.table(entry.name())
                    .filter(table -> isFirst(entries, table, entry))
                    .ifPresent(table -> {
                        selector(table, entry).ifPresent(selector -> selectors.put(table.id(), selector));
                        MaskBinder masks = new MaskBinder(names, problems, table);
                        masks.bind(entry);
                        masked.put(table.id(), masks.rules(entry.name().location()));
                        if (!masks.expressions().isEmpty()) {
                            expressions.put(table.id(), masks.expressions());
                        }
                    });
        }
        checkJoins(selectors, entries);
        if (file.everything()) {
            schema.byId().keySet().forEach(table -> selectors.put(table, Selector.Where.ALL));
        }
        SliceRules rules = new SliceRules(selectors, expressions, added, new MaskRules(masked, file.strict()));
        check.check(rules, problems);
        problems.throwIfAny();
        return new BoundRules(rules, warnings);
    }

    private boolean isFirst(Map<TableId, RulesFile.TableEntry> entries, Table table, RulesFile.TableEntry entry) {
        Optional<RulesFile.TableEntry> first = Optional.ofNullable(entries.putIfAbsent(table.id(), entry));
        first.ifPresent(other -> problems.add(
                entry.name().location(),
                "table " + Spelling.quoted(table.toString()) + " is already given in line "
                        + other.name().location().line() + "."));
        return first.isEmpty();
    }

    private Optional<Selector> selector(Table table, RulesFile.TableEntry entry) {
        String rule = entry.rule().text();
        if (rule.equals(RuleNames.JOIN)) {
            return joins.bind(table, entry).map(Selector.Join::new);
        }
        Optional<Selector> selector = Optional.ofNullable(file.rules().get(rule))
                .<Selector>map(defined -> new Selector.Where(defined.where()))
                .or(() -> predefined(rule));
        if (selector.isEmpty()) {
            problems.add(entry.rule().location(), "rule: " + RuleNames.unknown(rule, ruleNames));
        }
        return selector;
    }

    private static Optional<Selector> predefined(String rule) {
        return switch (rule) {
            case RuleNames.FULL -> Optional.of(Selector.Where.ALL);
            // What skip selects, and what others reference of such a table, is what upon_request says.
            case RuleNames.SKIP, RuleNames.UPON_REQUEST -> Optional.of(new Selector.UponRequest());
            default -> Optional.empty();
        };
    }

    private void checkJoins(Map<TableId, Selector> selectors, Map<TableId, RulesFile.TableEntry> entries) {
        Map<TableId, TableId> parents = new LinkedHashMap<>();
        selectors.forEach((table, selector) -> {
            if (selector instanceof Selector.Join join) {
                parents.put(table, join.relation().parent());
            }
        });
        for (List<TableId> circle : new JoinCircles(parents).find()) {
            Optional.ofNullable(entries.get(circle.get(0)))
                    .ifPresent(entry -> problems.add(entry.rule().location(), circular(circle)));
        }
        parents.forEach((table, parent) -> {
            Selector selector = selectors.getOrDefault(parent, new Selector.UponRequest());
            if (selector instanceof Selector.UponRequest && !parents.containsKey(parent)) {
                Optional.ofNullable(entries.get(table))
                        .ifPresent(entry -> warnings.add(RulesWarning.of(seedless(entry, parent))));
            }
        });
    }

    private static String circular(List<TableId> circle) {
        if (circle.size() == 1) {
            return "table " + Spelling.quoted(circle.get(0).toString()) + " joins itself, so that it has no seed.";
        }
        return "tables " + Spelling.list(circle.stream().map(TableId::toString).toList())
                + " join each other, so that none has a seed.";
    }

    private static String seedless(RulesFile.TableEntry entry, TableId parent) {
        return entry.rule().location() + ": table "
                + Spelling.quoted(entry.name().text()) + " joins "
                + Spelling.quoted(parent.toString())
                + ", whose rule selects no rows, so that this table has no seeds.";
    }
}

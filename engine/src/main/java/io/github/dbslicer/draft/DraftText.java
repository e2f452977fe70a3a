package io.github.dbslicer.draft;

import io.github.dbslicer.config.YamlText;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes a draft as YAML. */
final class DraftText {
    private static final int NAMED = 3;

    private final DatabaseFacts facts;
    private final Map<TableId, TableRule> rules;

    DraftText(DatabaseFacts facts, Map<TableId, TableRule> rules) {
        this.facts = facts;
        this.rules = rules;
    }

    /**
     * The file, a line each.
     *
     * @param origin of the rows
     * @param options by which other commands find the source and the file
     */
    List<String> lines(String origin, String options) {
        List<String> lines = new ArrayList<>(header(origin, options));
        lines.addAll(conditions());
        lines.addAll(tables());
        lines.addAll(new SuspicionText(facts.suspicions()).lines());
        return lines;
    }

    private List<String> header(String origin, String options) {
        List<String> lines = new ArrayList<>();
        lines.add("Which rows of " + origin + " a slice takes.");
        lines.add(extent());
        lines.add("");
        lines.add("Rules of tables, besides those that are defined below:");
        lines.add("  full           every row");
        lines.add("  join           the rows that reference a row which the rule of another table selects");
        lines.add("  upon_request   only rows that others of the slice reference");
        lines.add("  skip           the same, for what nobody misses");
        lines.add("Rows that a row of the slice references come with it, to any depth, whatever their rule.");
        lines.add("");
        lines.add("What this would copy:   dbslicer plan " + options);
        lines.add("To cut the slice:       dbslicer slice " + options + " --write TARGET --copy-schema");
        lines.add("Personal data is copied as it is. To have masks for it proposed:   dbslicer scan " + options);
        return lines.stream()
                .map(line -> YamlText.comment(line).stripTrailing())
                .toList();
    }

    private String extent() {
        if (facts.tables().isEmpty()) {
            return "It has no tables.";
        }
        if (facts.rows() == 0) {
            return things(facts.tables().size(), "table", "tables") + ", all of them empty.";
        }
        boolean exact = facts.tables().stream().allMatch(table -> table.count().exact());
        return things(facts.tables().size(), "table", "tables") + ", " + new RowCount(facts.rows(), exact).words()
                + ".";
    }

    /** How many tables have which kind of rule, for the user. */
    String summary() {
        if (facts.rows() == 0) {
            return extent();
        }
        Map<String, Long> kinds = new LinkedHashMap<>();
        kinds.put("by a condition", count(TableRule.Where.class));
        kinds.put("joined", count(TableRule.Join.class));
        kinds.put("whole", count(TableRule.Full.class));
        kinds.put("upon request", count(TableRule.UponRequest.class));
        kinds.put("skipped", count(TableRule.Skip.class));
        String tables = kinds.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> String.format(Locale.ROOT, "%,d %s", kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", "));
        String suspected = facts.suspicions().isEmpty()
                ? ""
                : "; " + things(facts.suspicions().size(), "suspected reference", "suspected references");
        return things(facts.tables().size(), "table", "tables") + ": " + tables + suspected + ".";
    }

    private long count(Class<? extends TableRule> kind) {
        return rules.values().stream().filter(kind::isInstance).count();
    }

    /** One for each condition, which several tables may share. */
    private List<String> conditions() {
        Map<Condition, List<TableFacts>> tables = new LinkedHashMap<>();
        sorted(TableRule.Where.class::isInstance).forEach(table -> {
            if (rules.get(table.id()) instanceof TableRule.Where where) {
                tables.computeIfAbsent(where.condition(), any -> new ArrayList<>())
                        .add(table);
            }
        });
        List<String> lines = new ArrayList<>();
        tables.forEach((condition, of) -> {
            lines.add(lines.isEmpty() ? "rules:" : "");
            lines.add("  "
                    + YamlText.comment(names(of.stream().map(TableFacts::id).toList()) + ": " + condition.hint()));
            lines.add("  " + condition.name() + ":");
            lines.add("    where: " + YamlText.name(condition.sql()));
        });
        if (!lines.isEmpty()) {
            lines.add(0, "");
        }
        return lines;
    }

    private List<String> tables() {
        List<String> lines = new ArrayList<>(List.of("", facts.tables().isEmpty() ? "tables: {}" : "tables:"));
        add(lines, "The newest rows of what happens.", TableRule.Where.class);
        add(lines, "What belongs to these rows.", TableRule.Join.class);
        add(lines, "Every row.", TableRule.Full.class);
        add(lines, "What others reference, and no more.", TableRule.UponRequest.class);
        add(lines, "Left out.", TableRule.Skip.class);
        return lines;
    }

    private void add(List<String> lines, String heading, Class<? extends TableRule> kind) {
        List<TableFacts> tables = sorted(kind::isInstance);
        if (!tables.isEmpty()) {
            if (lines.size() > 2) {
                lines.add("");
            }
            lines.add("  " + YamlText.comment(heading));
            tables.forEach(table -> lines.add(line(table)));
        }
    }

    /** By name; those with a condition by how many rows they have. */
    private List<TableFacts> sorted(Predicate<TableRule> kind) {
        Comparator<TableFacts> order =
                Comparator.comparing(table -> rules.get(table.id()) instanceof TableRule.Where ? -table.rows() : 0);
        return facts.tables().stream()
                .filter(table -> kind.test(rules.get(table.id())))
                .sorted(order.thenComparing(TableFacts::id))
                .toList();
    }

    private String line(TableFacts table) {
        String name = YamlText.name(table.id().shortName());
        return "  " + name + ": {rule: " + rule(ruleOf(table)) + "}  "
                + YamlText.comment(comment(table, ruleOf(table)));
    }

    private TableRule ruleOf(TableFacts table) {
        return Optional.ofNullable(rules.get(table.id()))
                .orElseThrow(() -> new IllegalArgumentException("no rule for " + table.id()));
    }

    private static String rule(TableRule rule) {
        if (rule instanceof TableRule.Where where) {
            return where.condition().name();
        }
        if (rule instanceof TableRule.Join join) {
            List<String> columns =
                    join.relation().childColumns().stream().map(YamlText::name).toList();
            String reference = columns.size() == 1 ? columns.get(0) : "[" + String.join(", ", columns) + "]";
            return "join, table: " + YamlText.name(join.relation().parent().shortName()) + ", reference: " + reference;
        }
        if (rule instanceof TableRule.Full) {
            return "full";
        }
        return rule instanceof TableRule.Skip ? "skip" : "upon_request";
    }

    private String comment(TableFacts table, TableRule rule) {
        List<String> parts = new ArrayList<>();
        if (rule instanceof TableRule.Where where) {
            parts.add("about " + number(where.rows()) + " of " + table.count().words() + ", " + where.why());
        } else {
            parts.add(table.count().words());
        }
        if (!(rule instanceof TableRule.Where) && !rule.why().isEmpty()) {
            parts.add(rule.why());
        }
        if (rule instanceof TableRule.Join join
                && !table.table().indexed(join.relation().childColumns())) {
            parts.add("no index begins with "
                    + String.join(", ", join.relation().childColumns()) + ", so that the table is read as a whole");
        }
        if (!table.references().isEmpty()) {
            parts.add("references " + names(facts.parents(table)));
        }
        if (!table.children().isEmpty()) {
            parts.add("referenced by " + names(table.children()));
        }
        return String.join("; ", parts);
    }

    private static String names(Collection<TableId> tables) {
        List<String> names = tables.stream().sorted().map(TableId::shortName).toList();
        return names.size() <= NAMED + 1
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + " and " + number(names.size() - NAMED) + " others";
    }

    private static String things(long number, String one, String several) {
        return number(number) + " " + (number == 1 ? one : several);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

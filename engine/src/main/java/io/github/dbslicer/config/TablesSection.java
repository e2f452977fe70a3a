package io.github.dbslicer.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The section {@code tables}. */
final class TablesSection {
    private static final List<String> KEYS = List.of("rule", "table", "reference", "mask", "keep");
    private static final List<String> JOIN_KEYS = List.of("table", "reference");

    private final Set<String> rules;

    /** @param rules the names of all that there are */
    TablesSection(Set<String> rules) {
        this.rules = rules;
    }

    List<RulesFile.TableEntry> read(YamlMapping section) {
        List<RulesFile.TableEntry> tables = new ArrayList<>();
        for (YamlMapping.Entry entry : section.entries()) {
            String name = "table " + Spelling.quoted(entry.key().text());
            entry.value().mapping(name).map(table -> table(entry.key(), table)).ifPresent(tables::add);
        }
        return tables;
    }

    private RulesFile.TableEntry table(RulesFile.Text name, YamlMapping table) {
        table.allowOnly(KEYS);
        MaskSection masks = MaskSection.read(table);
        // Without its rule the table has a problem; what else the file says of it is still held against the database.
        RulesFile.Text rule = table.require("rule")
                .flatMap(this::rule)
                .orElse(new RulesFile.Text(name.location(), RuleNames.UPON_REQUEST));
        boolean joins = rule.text().equals(RuleNames.JOIN);
        if (!joins && table.find("rule").isPresent()) {
            JOIN_KEYS.forEach(key -> refuse(table, key));
        }
        Optional<RulesFile.Text> parent =
                joins ? table.require("table").flatMap(TablesSection::text) : Optional.empty();
        List<RulesFile.Text> reference =
                joins ? table.require("reference").map(TablesSection::reference).orElse(List.of()) : List.of();
        return new RulesFile.TableEntry(name, rule, parent, reference, masks.masks(), masks.computed(), masks.kept());
    }

    private Optional<RulesFile.Text> rule(YamlMapping.Entry entry) {
        Optional<RulesFile.Text> rule = text(entry);
        rule.filter(name -> !name.text().isEmpty() && !rules.contains(name.text()))
                .ifPresent(name -> entry.problem(RuleNames.unknown(name.text(), rules)));
        return rule;
    }

    private static void refuse(YamlMapping table, String key) {
        table.find(key)
                .ifPresent(entry -> table.problem(
                        entry.key().location(), table.name() + " has '" + key + "', which only rule 'join' has."));
    }

    private static List<RulesFile.Text> reference(YamlMapping.Entry entry) {
        if (!entry.value().isList()) {
            return text(entry).stream().toList();
        }
        List<RulesFile.Text> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<YamlNode> items = entry.value().list("reference").orElse(List.of());
        for (YamlNode column : items) {
            column.text("reference").ifPresent(name -> {
                if (!names.add(name)) {
                    column.problem("reference: column " + Spelling.quoted(name) + " is there twice.");
                }
                columns.add(new RulesFile.Text(column.location(), name));
            });
        }
        if (items.isEmpty()) {
            entry.problem("a column is missing.");
        }
        return columns;
    }

    private static Optional<RulesFile.Text> text(YamlMapping.Entry entry) {
        Optional<String> text = entry.text();
        if (text.filter(String::isEmpty).isPresent()) {
            entry.problem("this is empty.");
        }
        return text.map(name -> new RulesFile.Text(entry.value().location(), name));
    }
}

package io.github.dbslicer.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The section {@code tables}. */
final class TablesSection {
    private static final List<String> KEYS = List.of("rule", "table", "reference", "mask");
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
            entry.value()
                    .mapping(name)
                    .flatMap(table -> table(entry.key(), table))
                    .ifPresent(tables::add);
        }
        return tables;
    }

    private Optional<RulesFile.TableEntry> table(RulesFile.Text name, YamlMapping table) {
        table.allowOnly(KEYS);
        List<RulesFile.Mask> masks = masks(table);
        Optional<RulesFile.Text> rule = table.require("rule").flatMap(this::rule);
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        if (!rule.get().text().equals(RuleNames.JOIN)) {
            JOIN_KEYS.forEach(key -> refuse(table, key));
            return Optional.of(new RulesFile.TableEntry(name, rule.get(), Optional.empty(), List.of(), masks));
        }
        Optional<RulesFile.Text> parent = table.require("table").flatMap(TablesSection::text);
        List<RulesFile.Text> reference =
                table.require("reference").map(TablesSection::reference).orElse(List.of());
        return Optional.of(new RulesFile.TableEntry(name, rule.get(), parent, reference, masks));
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

    private static List<RulesFile.Mask> masks(YamlMapping table) {
        List<RulesFile.Mask> masks = new ArrayList<>();
        table.find("mask").flatMap(entry -> entry.value().mapping("mask")).ifPresent(section -> {
            for (YamlMapping.Entry mask : section.entries()) {
                mask(mask).ifPresent(masks::add);
            }
        });
        return masks;
    }

    private static Optional<RulesFile.Mask> mask(YamlMapping.Entry entry) {
        if (entry.value().isAbsent()) {
            // NULL between no quotes is YAML's own null.
            entry.problem("a mask needs SQL. For SQL's NULL write \"NULL\" between quotes.");
            return Optional.empty();
        }
        return Sql.read(entry).map(sql -> new RulesFile.Mask(entry.key(), sql.text()));
    }

    private static Optional<RulesFile.Text> text(YamlMapping.Entry entry) {
        Optional<String> text = entry.text();
        if (text.filter(String::isEmpty).isPresent()) {
            entry.problem("this is empty.");
        }
        return text.map(name -> new RulesFile.Text(entry.value().location(), name));
    }
}

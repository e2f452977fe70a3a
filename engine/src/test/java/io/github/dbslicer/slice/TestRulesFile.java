package io.github.dbslicer.slice;

import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.error.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns generated rules into the rules file that a user would have written. */
final class TestRulesFile {
    private static final Location ANYWHERE = new Location("schema.yml", 1, 1);

    private TestRulesFile() {}

    static RulesFile of(TestDatabase database, TestRules rules) {
        Map<String, RulesFile.Rule> named = new HashMap<>();
        List<RulesFile.TableEntry> entries = new ArrayList<>();
        for (TestTable table : database.tables()) {
            TestRule rule = rules.rule(table);
            if (rule instanceof TestRule.Where where) {
                named.put(
                        where.name(),
                        new RulesFile.Rule(ANYWHERE, where.condition().sql()));
                entries.add(entry(table, where.name(), Optional.empty()));
            } else if (rule instanceof TestRule.Join join) {
                entries.add(entry(table, "join", Optional.of(join.relation())));
            } else if (rule instanceof TestRule.UponRequest) {
                entries.add(entry(table, "upon_request", Optional.empty()));
            }
        }
        List<RulesFile.RelationEntry> relations = database.relations().stream()
                .filter(relation -> !relation.declared())
                .map(TestRulesFile::relation)
                .toList();
        return new RulesFile(named, entries, relations);
    }

    /** The file for a person who looks for the cause of a failure. */
    static String describe(TestDatabase database, TestRules rules) {
        RulesFile file = of(database, rules);
        StringBuilder text = new StringBuilder("rules:\n");
        file.rules().forEach((name, rule) -> text.append("  %s: {where: %s}%n".formatted(name, rule.where())));
        text.append("tables:\n");
        file.tables()
                .forEach(entry -> text.append("  %s: {rule: %s, table: %s, reference: %s}%n"
                        .formatted(
                                entry.name().text(),
                                entry.rule().text(),
                                entry.join().map(RulesFile.Text::text).orElse("-"),
                                entry.reference().stream()
                                        .map(RulesFile.Text::text)
                                        .toList())));
        text.append("relations:\n");
        file.relations()
                .forEach(entry -> text.append("  %s%s -> %s%s where %s%n"
                        .formatted(
                                entry.from().table(),
                                entry.from().columns(),
                                entry.to().table(),
                                entry.to().columns(),
                                entry.where().map(RulesFile.Text::text).orElse("-"))));
        return text.append("--tables ")
                .append(rules.scope().stream().map(TestTable::name).toList())
                .toString();
    }

    private static RulesFile.TableEntry entry(TestTable table, String rule, Optional<TestRelation> join) {
        return new RulesFile.TableEntry(
                text(table.name()),
                text(rule),
                join.map(relation -> text(relation.parent().name())),
                join.map(relation -> relation.childColumns().stream()
                                .map(TestRulesFile::text)
                                .toList())
                        .orElse(List.of()),
                List.of());
    }

    private static RulesFile.RelationEntry relation(TestRelation relation) {
        return new RulesFile.RelationEntry(
                ANYWHERE,
                new RulesFile.Columns(ANYWHERE, relation.child().name(), relation.childColumns()),
                new RulesFile.Columns(ANYWHERE, relation.parent().name(), relation.parentColumns()),
                relation.condition().map(condition -> text(condition.sql())));
    }

    private static RulesFile.Text text(String text) {
        return new RulesFile.Text(ANYWHERE, text);
    }
}

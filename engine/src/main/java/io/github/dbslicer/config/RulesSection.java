package io.github.dbslicer.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section {@code rules}. */
final class RulesSection {
    private static final List<String> KEYS = List.of("where");

    private RulesSection() {}

    static Map<String, RulesFile.Rule> read(YamlMapping section) {
        Map<String, RulesFile.Rule> rules = new HashMap<>();
        for (YamlMapping.Entry entry : section.entries()) {
            String name = entry.key().text();
            if (!RuleNames.RESERVED.contains(name)) {
                rules.put(name, rule(entry));
            } else if (!entry.value().isAbsent()) {
                section.problem(
                        entry.key().location(),
                        "rule " + Spelling.quoted(name) + " is predefined. Write '" + name + ": ~'.");
            }
        }
        return rules;
    }

    private static RulesFile.Rule rule(YamlMapping.Entry entry) {
        String name = "rule " + Spelling.quoted(entry.key().text());
        Optional<RulesFile.Text> where = entry.value().mapping(name).flatMap(rule -> {
            rule.allowOnly(KEYS);
            return rule.require("where").flatMap(Sql::read);
        });
        return new RulesFile.Rule(
                where.map(RulesFile.Text::location).orElse(entry.key().location()),
                where.map(RulesFile.Text::text).orElse(""));
    }
}

package io.github.dbslicer.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The section {@code relations}. */
final class RelationsSection {
    private static final List<String> KEYS = List.of("from", "to", "where");

    private RelationsSection() {}

    static List<RulesFile.RelationEntry> read(YamlMapping.Entry section) {
        List<RulesFile.RelationEntry> relations = new ArrayList<>();
        for (YamlNode item : section.value().list("relations").orElse(List.of())) {
            item.mapping("the relation").flatMap(RelationsSection::relation).ifPresent(relations::add);
        }
        return relations;
    }

    private static Optional<RulesFile.RelationEntry> relation(YamlMapping relation) {
        relation.allowOnly(KEYS);
        Optional<RulesFile.Columns> from = relation.require("from").flatMap(RelationsSection::columns);
        Optional<RulesFile.Columns> to = relation.require("to").flatMap(RelationsSection::columns);
        Optional<RulesFile.Text> where = relation.find("where").flatMap(Sql::read);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        int columns = from.get().columns().size();
        int referenced = to.get().columns().size();
        if (columns != referenced) {
            String message = "'from' has " + columns + " and 'to' has " + referenced
                    + " columns. A relation pairs each column with one of the other side.";
            relation.problem(relation.location(), message);
            return Optional.empty();
        }
        return Optional.of(new RulesFile.RelationEntry(relation.location(), from.get(), to.get(), where));
    }

    private static Optional<RulesFile.Columns> columns(YamlMapping.Entry entry) {
        return entry.text().flatMap(text -> {
            Optional<RulesFile.Columns> columns =
                    new ColumnsParser(text).parse(entry.value().location());
            if (columns.isEmpty()) {
                entry.problem(Spelling.quoted(text) + " is not of the form table(column, ...) with each column once."
                        + " Put names with other characters between backticks or double quotes.");
            }
            return columns;
        });
    }
}

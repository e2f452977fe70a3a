package io.github.dbslicer.config;

import io.github.dbslicer.error.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code schema.yml}, the rules of a slice. */
public final class RulesReader {
    private static final List<String> KEYS = List.of("rules", "tables", "relations");

    private RulesReader() {}

    /**
     * Reads the file and checks all that can be checked without the database.
     *
     * @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION} with all problems of the file, a line each
     */
    public static RulesFile read(Path file) {
        Problems problems = new Problems();
        YamlMapping root = YamlFile.read(file, "--schema-file", problems);
        root.allowOnly(KEYS);
        Map<String, RulesFile.Rule> rules = root.find("rules")
                .flatMap(entry -> entry.value().mapping("rules"))
                .map(RulesSection::read)
                .orElse(Map.of());
        List<RulesFile.TableEntry> tables = tables(root)
                .map(section -> new TablesSection(RuleNames.with(rules.keySet())).read(section))
                .orElse(List.of());
        List<RulesFile.RelationEntry> relations =
                root.find("relations").map(RelationsSection::read).orElse(List.of());
        problems.throwIfAny();
        return new RulesFile(rules, tables, relations);
    }

    private static Optional<YamlMapping> tables(YamlMapping root) {
        Optional<YamlMapping.Entry> entry = root.find("tables");
        Optional<YamlMapping> section = entry.flatMap(tables -> tables.value().mapping("tables"));
        boolean empty = section.map(tables -> tables.entries().isEmpty()).orElse(entry.isEmpty());
        if (empty) {
            root.problem(
                    section.orElse(root).location(),
                    "'tables' gives no table a rule, so that the slice would be empty.");
        }
        return section;
    }
}

package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code schema.yml}, the rules of a slice. */
public final class RulesReader {
    private static final String STRICT = "strict";
    private static final List<String> PRIVACIES = List.of("open", STRICT);
    private static final List<String> KEYS = List.of("rules", "tables", "relations", "privacy");

    private RulesReader() {}

    /**
     * Reads the file and checks all that can be checked without the database. What is wrong in it is part of the result, so that it is
     * reported at once with what does not fit the database.
     *
     * @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION} where there is no such file, or no YAML in it
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
        Optional<Location> strict = root.find("privacy")
                .filter(RulesReader::isStrict)
                .map(entry -> entry.key().location());
        return new RulesFile(rules, tables, relations, strict, false, problems.all());
    }

    private static boolean isStrict(YamlMapping.Entry privacy) {
        Optional<String> word = privacy.text();
        word.filter(text -> !PRIVACIES.contains(text))
                .ifPresent(text -> privacy.problem(Spelling.quoted(text) + " is none of " + String.join(", ", PRIVACIES)
                        + "." + Spelling.didYouMean(text, PRIVACIES)));
        return word.filter(STRICT::equals).isPresent();
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

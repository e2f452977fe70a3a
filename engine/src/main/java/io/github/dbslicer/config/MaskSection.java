package io.github.dbslicer.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The masks of a table, and the columns that it keeps. */
final class MaskSection {
    private static final String KEEP = "keep";

    private final List<RulesFile.Mask> masks = new ArrayList<>();
    private final List<RulesFile.ComputedMask> computed = new ArrayList<>();
    private final List<RulesFile.Text> kept = new ArrayList<>();

    private MaskSection() {}

    static MaskSection read(YamlMapping table) {
        MaskSection section = new MaskSection();
        table.find("mask")
                .flatMap(entry -> entry.value().mapping("mask"))
                .ifPresent(masks -> masks.entries().forEach(section::add));
        table.find(KEEP).ifPresent(entry -> section.kept.addAll(texts(entry)));
        return section;
    }

    /** SQL. */
    List<RulesFile.Mask> masks() {
        return masks;
    }

    List<RulesFile.ComputedMask> computed() {
        return computed;
    }

    List<RulesFile.Text> kept() {
        return kept;
    }

    private void add(YamlMapping.Entry mask) {
        if (mask.value().isMapping()) {
            mask.value().mapping("mask " + Spelling.quoted(mask.key().text())).ifPresent(spec -> add(mask, spec));
        } else if (mask.value().isAbsent()) {
            // NULL between no quotes is YAML's own null.
            mask.problem("a mask needs SQL. For SQL's NULL write \"NULL\" between quotes.");
        } else {
            Sql.read(mask).ifPresent(sql -> masks.add(new RulesFile.Mask(mask.key(), sql.text())));
        }
    }

    private void add(YamlMapping.Entry mask, YamlMapping spec) {
        Optional<YamlMapping.Entry> keep = spec.find(KEEP);
        if (keep.isPresent()) {
            if (spec.entries().size() > 1) {
                mask.problem("'keep' copies the values as they are, and has nothing beside it: write {keep: true}.");
            } else if (!keep.get().text().equals(Optional.of("true"))) {
                keep.get().problem("'true' is expected here.");
            }
            kept.add(mask.key());
            return;
        }
        List<MaskSpec.Option> options = spec.entries().stream()
                .filter(entry -> !entry.value().isAbsent())
                .map(entry -> new MaskSpec.Option(entry.key(), texts(entry)))
                .toList();
        if (options.isEmpty()) {
            mask.problem("a mask names what it is, as in {fake: internet.email}.");
        }
        computed.add(new RulesFile.ComputedMask(mask.key(), new MaskSpec(spec.location(), options)));
    }

    /** A text, or those of a list. */
    private static List<RulesFile.Text> texts(YamlMapping.Entry entry) {
        if (!entry.value().isList()) {
            return text(entry, entry.value()).stream().toList();
        }
        return entry.value().list(entry.key().text()).orElse(List.of()).stream()
                .flatMap(item -> text(entry, item).stream())
                .toList();
    }

    private static Optional<RulesFile.Text> text(YamlMapping.Entry entry, YamlNode value) {
        return value.text(entry.key().text()).map(text -> new RulesFile.Text(value.location(), text));
    }
}

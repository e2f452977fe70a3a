package io.github.dbslicer.mask;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.Spelling;
import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The options of a mask as the rules file gives them. */
final class SpecOptions implements MaskOptions {
    static final String SCOPE = "scope";
    static final String UNIQUE = "unique";
    static final String EMPTY = "empty";

    /** Those that every kind has. */
    static final List<String> COMMON = List.of(MaskSpec.BY, EMPTY, SCOPE, UNIQUE);

    private final MaskSpec spec;
    private final String kind;
    private final Problems problems;
    private final Set<String> asked = new TreeSet<>(COMMON);

    /** @param kind the name of the kind of mask, whose value is the argument */
    SpecOptions(MaskSpec spec, String kind, Problems problems) {
        this.spec = spec;
        this.kind = kind;
        this.problems = problems;
    }

    @Override
    public String argument() {
        return single(kind).orElse("");
    }

    @Override
    public Optional<String> text(String name) {
        asked.add(name);
        return single(name);
    }

    @Override
    public List<String> texts(String name) {
        asked.add(name);
        return spec.option(name).map(MaskSpec.Option::values).orElse(List.of()).stream()
                .map(RulesFile.Text::text)
                .toList();
    }

    @Override
    public boolean flag(String name) {
        Optional<String> text = text(name);
        if (text.filter(word -> !word.equals("true") && !word.equals("false")).isPresent()) {
            problem(name, Spelling.quoted(text.get()) + " is neither true nor false.");
        }
        return text.filter("true"::equals).isPresent();
    }

    @Override
    public boolean unique() {
        return flag(UNIQUE);
    }

    @Override
    public void problem(String option, String message) {
        Location place = spec.option(option)
                .map(given -> given.values().isEmpty()
                        ? given.name().location()
                        : given.values().get(0).location())
                .orElse(spec.location());
        problems.add(place, option + ": " + message);
    }

    /** Adds those that nobody has asked for. */
    void refuseOthers() {
        for (MaskSpec.Option option : spec.options()) {
            String name = option.name().text();
            if (!name.equals(kind) && !asked.contains(name)) {
                problems.add(
                        option.name().location(),
                        "mask '" + kind + "' has no option " + Spelling.quoted(name) + "."
                                + Spelling.hint(name, asked));
            }
        }
    }

    private Optional<String> single(String name) {
        Optional<MaskSpec.Option> option = spec.option(name);
        if (option.isPresent() && option.get().values().size() != 1) {
            problem(name, "one text is expected here, not a list.");
            return Optional.empty();
        }
        return option.map(given -> given.values().get(0).text());
    }
}

package io.github.dbslicer.mask.fake;

import io.github.dbslicer.mask.MaskOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a rules file says of one mask, in a test. */
final class Rules implements MaskOptions {
    private final String argument;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    Rules(String argument, String... namesAndTexts) {
        this.argument = argument;
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            options.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
    }

    /** Each with the option that it is of: {@code locale: Datafaker has no ...}. */
    List<String> problems() {
        return problems;
    }

    /** The options that nobody asked for. */
    Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(options.keySet());
        unknown.removeAll(asked);
        return unknown;
    }

    @Override
    public String argument() {
        return argument;
    }

    @Override
    public Optional<String> text(String name) {
        asked.add(name);
        return Optional.ofNullable(options.get(name));
    }

    @Override
    public List<String> texts(String name) {
        return text(name).map(text -> List.of(text.split(","))).orElse(List.of());
    }

    @Override
    public boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    @Override
    public boolean unique() {
        return flag("unique");
    }

    @Override
    public void problem(String option, String message) {
        problems.add(option + ": " + message);
    }
}

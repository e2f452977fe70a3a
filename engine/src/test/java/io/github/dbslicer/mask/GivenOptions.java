package io.github.dbslicer.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of a mask in a test, which keep the problems told to them. */
public final class GivenOptions implements MaskOptions {
    private final String argument;
    private final Map<String, String> options;
    private final List<String> problems = new ArrayList<>();

    public GivenOptions(String argument, Map<String, String> options) {
        this.argument = argument;
        this.options = Map.copyOf(options);
    }

    public GivenOptions(String argument) {
        this(argument, Map.of());
    }

    @Override
    public String argument() {
        return argument;
    }

    @Override
    public Optional<String> text(String name) {
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

    /** As {@code option: message}. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}

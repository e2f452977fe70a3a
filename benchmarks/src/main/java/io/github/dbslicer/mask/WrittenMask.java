package io.github.dbslicer.mask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** A mask in the words of a rules file: {@code fake: internet.email, unique: true}. */
final class WrittenMask implements MaskOptions {
    private final Map<String, String> options = new LinkedHashMap<>();
    private final String text;

    WrittenMask(String text) {
        this.text = text;
        for (String option : List.of(text.split(", ", -1))) {
            int colon = option.indexOf(": ");
            options.put(option.substring(0, colon), option.substring(colon + 2));
        }
    }

    /** The kind is the first word. */
    MaskKind kind() {
        String name = options.keySet().iterator().next();
        return ServiceLoader.load(MaskKind.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no kind " + name));
    }

    @Override
    public String argument() {
        return options.values().iterator().next();
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(options.get(name));
    }

    @Override
    public List<String> texts(String name) {
        return new ArrayList<>(text(name).stream().toList());
    }

    @Override
    public boolean flag(String name) {
        return text(name).equals(Optional.of("true"));
    }

    @Override
    public boolean unique() {
        return flag("unique");
    }

    @Override
    public void problem(String option, String message) {
        throw new IllegalArgumentException(text + ": " + option + ": " + message);
    }
}

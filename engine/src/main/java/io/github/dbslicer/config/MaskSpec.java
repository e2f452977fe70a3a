package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import java.util.List;
import java.util.Optional;

/**
 * A mask that is computed here, as the rules file spells it: {@code {fake: name.first_name, locale: de}}. Which of the keys names the kind of mask
 * and which are its options is not settled yet.
 *
 * @param location of the mapping
 * @param options in the order of the file, each key once
 */
public record MaskSpec(Location location, List<Option> options) {
    public MaskSpec {
        options = List.copyOf(options);
    }

    /**
     * A key and its values.
     *
     * @param values one, or those of a list
     */
    public record Option(RulesFile.Text name, List<RulesFile.Text> values) {
        public Option {
            values = List.copyOf(values);
        }
    }

    public Optional<Option> option(String name) {
        return options.stream()
                .filter(option -> option.name().text().equals(name))
                .findFirst();
    }
}

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

    /** Columns of the table that decide in place of the value, by the option that every kind of mask has. */
    public static final String BY = "by";

    /** The same with other values of an option that it has. */
    MaskSpec with(String name, List<RulesFile.Text> values) {
        return new MaskSpec(
                location,
                options.stream()
                        .map(option -> option.name().text().equals(name) ? new Option(option.name(), values) : option)
                        .toList());
    }

    public Optional<Option> option(String name) {
        return options.stream()
                .filter(option -> option.name().text().equals(name))
                .findFirst();
    }
}

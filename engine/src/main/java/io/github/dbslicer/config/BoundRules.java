package io.github.dbslicer.config;

import java.util.List;

/**
 * A rules file that fits a schema.
 *
 * @param warnings what will be slow or is likely not meant, in words for the user, with the place in the file
 */
public record BoundRules(SliceRules rules, List<String> warnings) {
    public BoundRules {
        warnings = List.copyOf(warnings);
    }
}

package io.github.dbslicer.config;

import java.util.List;

/**
 * A rules file that fits a schema.
 *
 * @param warnings what can be done and should be known
 */
public record BoundRules(SliceRules rules, List<RulesWarning> warnings) {
    public BoundRules {
        warnings = List.copyOf(warnings);
    }
}

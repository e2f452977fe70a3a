package io.github.dbslicer.mask;

import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.Spelling;
import io.github.dbslicer.error.Problems;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds scopes of more than one mask: columns of one scope are those that are masked alike. */
final class ScopeCheck {
    private ScopeCheck() {}

    static void check(Collection<AskedMask> masks, Problems problems) {
        Map<String, AskedMask> first = new HashMap<>();
        masks.stream()
                .sorted(Problems.byPlace(AskedMask::location))
                .forEach(mask -> mask.spec().option(SpecOptions.SCOPE).ifPresent(option -> {
                    RulesFile.Text scope = option.values().get(0);
                    AskedMask other = first.putIfAbsent(scope.text(), mask);
                    if (other != null && !other.label().equals(mask.label())) {
                        problems.add(
                                scope.location(),
                                "scope: " + Spelling.quoted(scope.text()) + " is of one mask: of " + mask.label()
                                        + " here, and of " + other.label() + " (" + other.location()
                                        + "). Spell both alike, or call one of the scopes otherwise.");
                    }
                }));
    }
}

package io.github.dbslicer.mask;

import io.github.dbslicer.dialect.Equivalence;
import java.util.Map;
import java.util.Set;

/**
 * When the database holds values to be equal that get the same masked value, since they are of columns that reference each other.
 *
 * @param byLabel by the label of the columns' mask
 */
public record KeyEquality(Map<String, Set<Equivalence>> byLabel) {
    public KeyEquality {
        byLabel = Map.copyOf(byLabel);
    }

    /** Where equal values have equal plain forms, numbers and times apart. */
    public static KeyEquality ofBytes() {
        return new KeyEquality(Map.of());
    }

    Set<Equivalence> of(SharedMask mask) {
        return byLabel.getOrDefault(mask.label(), Set.of());
    }
}

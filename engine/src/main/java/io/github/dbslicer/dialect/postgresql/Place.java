package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import java.util.Optional;

/**
 * When an object is created, and whether it is copied without anything else needing it.
 *
 * @param part of the scope that asks for it; empty for every scope
 * @param onlyIfNeeded whether nothing but another object asks for it
 */
record Place(Phase phase, Optional<SchemaPart> part, boolean onlyIfNeeded) {

    /** Copied with every scope. */
    static Place of(Phase phase) {
        return new Place(phase, Optional.empty(), false);
    }

    /** Copied where the scope includes a part, or where a copied object needs it. */
    static Place of(Phase phase, SchemaPart part) {
        return new Place(phase, Optional.of(part), false);
    }

    /** Copied only where a copied object needs it. */
    static Place onlyIfNeeded(Phase phase) {
        return new Place(phase, Optional.empty(), true);
    }

    boolean isAskedFor(SchemaScope scope) {
        return !onlyIfNeeded && part.map(scope::includes).orElse(true);
    }
}

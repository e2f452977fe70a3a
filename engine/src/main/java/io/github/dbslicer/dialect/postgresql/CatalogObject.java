package io.github.dbslicer.dialect.postgresql;

import java.util.List;
import java.util.Set;

/**
 * An object of the source with the SQL that makes it.
 *
 * @param address by which others depend on it; one that {@code pg_depend} never names where none can
 * @param statements single ones, run one after the other with nothing between them; they name everything with its schema
 * @param needs what it needs besides what {@code pg_depend} tells: objects, or parts of objects, whatever is not copied being ignored
 */
record CatalogObject(
        ObjectAddress address, ObjectName name, Place place, List<String> statements, Set<ObjectAddress> needs) {

    CatalogObject {
        statements = List.copyOf(statements);
        needs = Set.copyOf(needs);
    }

    /** An object of which {@code pg_depend} tells everything. */
    CatalogObject(ObjectAddress address, ObjectName name, Place place, List<String> statements) {
        this(address, name, place, statements, Set.of());
    }

    @Override
    public String toString() {
        return name.toString();
    }
}

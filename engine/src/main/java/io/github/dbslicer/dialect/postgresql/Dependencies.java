package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who needs whom, among objects that a script knows. What the catalog says of parts (a view's rule, a table's row type, a default, an
 * array type, a member of an extension) is taken as said of the object that they are parts of.
 */
final class Dependencies {
    private final Map<ObjectAddress, Set<ObjectAddress>> edges = new HashMap<>();
    private final Map<ObjectAddress, Set<ObjectAddress>> wholes = new HashMap<>();
    private final Set<ObjectAddress> membersOfExtensions = new HashSet<>();

    private Dependencies() {}

    static Dependencies read(CatalogQueries catalog) throws SQLException {
        Dependencies dependencies = new Dependencies();
        for (CatalogRow row : catalog.rows("dependencies.sql")) {
            dependencies.add(row);
        }
        return dependencies;
    }

    private void add(CatalogRow row) {
        ObjectAddress object = row.address();
        ObjectAddress other = row.address("other_catalog", "other_object");
        edges.computeIfAbsent(object, any -> new LinkedHashSet<>()).add(other);
        if (row.isTrue("of_part")) {
            wholes.computeIfAbsent(object, any -> new LinkedHashSet<>()).add(other);
        }
        if (row.isTrue("of_extension")) {
            membersOfExtensions.add(object);
        }
    }

    boolean isMemberOfExtension(ObjectAddress object) {
        return membersOfExtensions.contains(object);
    }

    /** What each object needs among those that are known: of its own and through its parts. */
    Map<ObjectAddress, Set<ObjectAddress>> among(Set<ObjectAddress> known) {
        Map<ObjectAddress, Set<ObjectAddress>> among = new HashMap<>();
        edges.forEach((part, others) -> whole(part, known::contains)
                .ifPresent(whole -> others.forEach(other -> whole(other, known::contains)
                        .filter(needed -> !needed.equals(whole))
                        .ifPresent(needed -> among.computeIfAbsent(whole, any -> new LinkedHashSet<>())
                                .add(needed)))));
        return among;
    }

    /** The nearest known object that an address is, or is a part of. */
    Optional<ObjectAddress> whole(ObjectAddress address, Predicate<ObjectAddress> known) {
        Set<ObjectAddress> seen = new HashSet<>();
        Deque<ObjectAddress> open = new ArrayDeque<>();
        open.add(address);
        while (!open.isEmpty()) {
            ObjectAddress next = open.remove();
            if (known.test(next)) {
                return Optional.of(next);
            }
            if (seen.add(next)) {
                open.addAll(wholes.getOrDefault(next, Set.of()));
            }
        }
        return Optional.empty();
    }
}

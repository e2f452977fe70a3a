package io.github.dbslicer.scan;

import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which columns hold the same values, since they reference each other. */
final class Kinships {
    private final Map<Place, Set<Place>> parents = new LinkedHashMap<>();
    private final Map<Place, Set<Place>> children = new LinkedHashMap<>();

    /** A column of a table. */
    record Place(TableId table, String column) {
        @Override
        public String toString() {
            return table.shortName() + "(" + column + ")";
        }
    }

    Kinships(Collection<Relation> relations) {
        for (Relation relation : relations) {
            for (int index = 0; index < relation.childColumns().size(); index++) {
                Place child =
                        new Place(relation.child(), relation.childColumns().get(index));
                Place parent =
                        new Place(relation.parent(), relation.parentColumns().get(index));
                if (!child.equals(parent)) {
                    parents.computeIfAbsent(child, place -> new LinkedHashSet<>())
                            .add(parent);
                    children.computeIfAbsent(parent, place -> new LinkedHashSet<>())
                            .add(child);
                }
            }
        }
    }

    /** Whether rows are told by it, or reference others by it. */
    boolean isKey(Place place) {
        return parents.containsKey(place) || children.containsKey(place);
    }

    /** The columns that it references. */
    Set<Place> parents(Place place) {
        return parents.getOrDefault(place, Set.of());
    }

    /** All columns that hold its values, itself included. */
    Set<Place> family(Place place) {
        Set<Place> family = new LinkedHashSet<>();
        Deque<Place> open = new ArrayDeque<>(Set.of(place));
        while (!open.isEmpty()) {
            Place next = open.remove();
            if (family.add(next)) {
                open.addAll(parents(next));
                open.addAll(children.getOrDefault(next, Set.of()));
            }
        }
        return family;
    }
}

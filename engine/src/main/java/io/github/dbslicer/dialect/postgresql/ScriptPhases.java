package io.github.dbslicer.dialect.postgresql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which objects are made before the rows are loaded, and which after. */
final class ScriptPhases {
    private final Map<ObjectAddress, CatalogObject> objects = new LinkedHashMap<>();
    private final Map<ObjectAddress, Set<ObjectAddress>> needs;
    private final Set<ObjectAddress> before = new HashSet<>();
    private final Set<ObjectAddress> last;

    ScriptPhases(Collection<CatalogObject> chosen, Map<ObjectAddress, Set<ObjectAddress>> needs) {
        this.needs = needs;
        chosen.forEach(object -> objects.put(object.address(), object));
        chosen.stream()
                .filter(object -> object.place().phase().compareTo(Phase.EARLY) < 0)
                .forEach(this::putBefore);
        Set<ObjectAddress> late = late(Phase.AFTER_ROWS);
        last = late(Phase.LAST);
        chosen.stream()
                .map(CatalogObject::address)
                .filter(address -> !late.contains(address))
                .forEach(before::add);
    }

    List<CatalogObject> beforeRows() {
        return objects.values().stream()
                .filter(object -> before.contains(object.address()))
                .toList();
    }

    List<CatalogObject> afterRows() {
        return objects.values().stream()
                .filter(object -> !before.contains(object.address()) && !last.contains(object.address()))
                .toList();
    }

    List<CatalogObject> last() {
        return objects.values().stream()
                .filter(object -> last.contains(object.address()))
                .toList();
    }

    private void putBefore(CatalogObject object) {
        Deque<ObjectAddress> open = new ArrayDeque<>(List.of(object.address()));
        while (!open.isEmpty()) {
            ObjectAddress next = open.remove();
            if (objects.containsKey(next) && before.add(next)) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
    }

    /** What comes in this phase after the rows, or in a later one, and what needs any of it. */
    private Set<ObjectAddress> late(Phase phase) {
        Map<ObjectAddress, List<ObjectAddress>> dependents = new HashMap<>();
        needs.forEach((object, others) -> others.forEach(other ->
                dependents.computeIfAbsent(other, any -> new ArrayList<>()).add(object)));
        Deque<ObjectAddress> open = new ArrayDeque<>();
        objects.values().stream()
                .filter(object -> object.place().phase().compareTo(phase) >= 0)
                .forEach(object -> open.add(object.address()));
        Set<ObjectAddress> late = new HashSet<>();
        while (!open.isEmpty()) {
            ObjectAddress next = open.remove();
            if (objects.containsKey(next) && !before.contains(next) && late.add(next)) {
                open.addAll(dependents.getOrDefault(next, List.of()));
            }
        }
        return late;
    }
}

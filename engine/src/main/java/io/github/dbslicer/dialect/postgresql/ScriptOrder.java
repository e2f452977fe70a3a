package io.github.dbslicer.dialect.postgresql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * An order in which objects can be made: each after what it needs; where that leaves a choice, by rank and then by name, so that the same
 * catalog gives the same script. Where objects need each other, the first of them by rank and name comes first.
 */
final class ScriptOrder {
    private final Map<ObjectAddress, CatalogObject> open = new HashMap<>();
    private final Map<ObjectAddress, Set<ObjectAddress>> missing = new HashMap<>();
    private final Map<ObjectAddress, List<ObjectAddress>> dependents = new HashMap<>();
    private final Comparator<CatalogObject> tie;
    private final PriorityQueue<CatalogObject> ready;

    private ScriptOrder(Comparator<CatalogObject> tie) {
        this.tie = tie;
        this.ready = new PriorityQueue<>(tie);
    }

    /**
     * @param needs what each needs; objects that are not to be ordered are ignored
     * @param tie a total order
     */
    static List<CatalogObject> of(
            Collection<CatalogObject> objects,
            Map<ObjectAddress, Set<ObjectAddress>> needs,
            Comparator<CatalogObject> tie) {
        ScriptOrder order = new ScriptOrder(tie);
        objects.forEach(object -> order.open.put(object.address(), object));
        objects.forEach(object -> order.add(object, needs.getOrDefault(object.address(), Set.of())));
        return order.order();
    }

    private void add(CatalogObject object, Set<ObjectAddress> needs) {
        Set<ObjectAddress> known = new LinkedHashSet<>(needs);
        known.retainAll(open.keySet());
        missing.put(object.address(), known);
        known.forEach(needed ->
                dependents.computeIfAbsent(needed, any -> new ArrayList<>()).add(object.address()));
        if (known.isEmpty()) {
            ready.add(object);
        }
    }

    private List<CatalogObject> order() {
        List<CatalogObject> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            CatalogObject next = ready.isEmpty() ? firstOfCycle() : ready.remove();
            open.remove(next.address());
            ordered.add(next);
            for (ObjectAddress dependent : dependents.getOrDefault(next.address(), List.of())) {
                release(dependent, next.address());
            }
        }
        return ordered;
    }

    private void release(ObjectAddress dependent, ObjectAddress made) {
        Set<ObjectAddress> rest = missing.getOrDefault(dependent, Set.of());
        CatalogObject object = open.get(dependent);
        if (rest.remove(made) && rest.isEmpty() && object != null) {
            ready.add(object);
        }
    }

    /** Every open object waits for another open one, so that following what they wait for ends in a circle. */
    private CatalogObject firstOfCycle() {
        CatalogObject at = open.values().stream().min(tie).orElseThrow();
        Set<ObjectAddress> path = new LinkedHashSet<>();
        while (path.add(at.address())) {
            at = awaited(at);
        }
        List<CatalogObject> cycle = new ArrayList<>();
        Set<ObjectAddress> seen = new HashSet<>();
        while (seen.add(at.address())) {
            cycle.add(at);
            at = awaited(at);
        }
        CatalogObject first = cycle.stream().min(tie).orElseThrow();
        missing.put(first.address(), new LinkedHashSet<>());
        return first;
    }

    private CatalogObject awaited(CatalogObject object) {
        return missing.getOrDefault(object.address(), Set.of()).stream()
                .flatMap(address -> java.util.Optional.ofNullable(open.get(address)).stream())
                .min(tie)
                .orElseThrow();
    }
}

package io.github.dbslicer.dialect.postgresql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * An order in which objects can be made: each after what it needs; where that leaves a choice, by rank and then by name, so that the same
 * catalog gives the same script. Where objects need each other, one of them has a stand-in until it is its turn; where none can have one,
 * the first of them by rank and name comes first.
 */
final class ScriptOrder {
    private final Map<ObjectAddress, CatalogObject> open = new HashMap<>();
    private final Map<ObjectAddress, Set<ObjectAddress>> missing = new HashMap<>();
    private final Map<ObjectAddress, List<ObjectAddress>> dependents = new HashMap<>();
    private final Comparator<CatalogObject> tie;
    private final Map<ObjectAddress, List<String>> standIns;
    private final PriorityQueue<CatalogObject> ready;
    private final Set<ObjectAddress> replaced = new HashSet<>();
    private final List<CatalogObject> ordered = new ArrayList<>();

    private ScriptOrder(Comparator<CatalogObject> tie, Map<ObjectAddress, List<String>> standIns) {
        this.tie = tie;
        this.standIns = standIns;
        this.ready = new PriorityQueue<>(tie);
    }

    /**
     * @param needs what each needs; objects that are not to be ordered are ignored
     * @param parts give the order where there is a choice, and what stands in for objects that need each other
     */
    static List<CatalogObject> of(
            Collection<CatalogObject> objects, Map<ObjectAddress, Set<ObjectAddress>> needs, ScriptParts parts) {
        ScriptOrder order = new ScriptOrder(parts.order(), parts.standIns());
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
        while (!open.isEmpty()) {
            if (ready.isEmpty()) {
                cut(cycle());
            } else {
                make(ready.remove());
            }
        }
        return ordered;
    }

    private void make(CatalogObject object) {
        open.remove(object.address());
        ordered.add(object);
        for (ObjectAddress dependent : dependents.getOrDefault(object.address(), List.of())) {
            release(dependent, object.address());
        }
    }

    private void release(ObjectAddress dependent, ObjectAddress made) {
        Set<ObjectAddress> rest = missing.getOrDefault(dependent, Set.of());
        CatalogObject object = open.get(dependent);
        if (rest.remove(made) && rest.isEmpty() && object != null) {
            ready.add(object);
        }
    }

    /** Every open object waits for another open one, so that following what they wait for ends in a circle. */
    private List<CatalogObject> cycle() {
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
        return cycle;
    }

    /** Each of them awaits the one that follows it, the last one the first. */
    private void cut(List<CatalogObject> cycle) {
        Optional<CatalogObject> replaceable = cycle.stream()
                .filter(object -> standIns.containsKey(object.address()))
                .min(tie);
        if (replaceable.isEmpty()) {
            CatalogObject first = cycle.stream().min(tie).orElseThrow();
            missing.put(first.address(), new LinkedHashSet<>());
            ready.add(first);
            return;
        }
        CatalogObject object = replaceable.get();
        if (replaced.add(object.address())) {
            ordered.add(new CatalogObject(
                    object.address(),
                    object.name(),
                    object.place(),
                    standIns.getOrDefault(object.address(), List.of())));
        }
        int place = cycle.indexOf(object);
        release(cycle.get((place + cycle.size() - 1) % cycle.size()).address(), object.address());
    }

    private CatalogObject awaited(CatalogObject object) {
        return missing.getOrDefault(object.address(), Set.of()).stream()
                .flatMap(address -> Optional.ofNullable(open.get(address)).stream())
                .min(tie)
                .orElseThrow();
    }
}

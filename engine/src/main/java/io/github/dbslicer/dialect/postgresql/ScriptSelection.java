package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaScope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The objects that are copied: those of the schemas and the scope that the user chose, and what they need. A table is never copied for
 * another object's sake: its rows are not.
 */
final class ScriptSelection {
    private final ScriptParts parts;
    private final Map<ObjectAddress, Set<ObjectAddress>> needs;
    private final Map<ObjectAddress, ObjectAddress> obstacles = new HashMap<>();
    private final Map<ObjectAddress, CatalogObject> chosen = new LinkedHashMap<>();
    private final Map<String, Set<String>> leftOut = new LinkedHashMap<>();
    private final List<String> notCopied = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** @param needs of every object, the ones that cannot be copied included */
    ScriptSelection(
            ScriptParts parts,
            Map<ObjectAddress, Set<ObjectAddress>> needs,
            Collection<String> schemas,
            SchemaScope scope) {
        this.parts = parts;
        this.needs = needs;
        Set<ObjectAddress> asked = new LinkedHashSet<>();
        for (CatalogObject object : parts.objects().values()) {
            if (!parts.owners().containsKey(object.address())
                    && isOfSchemas(object.name(), schemas)
                    && object.place().isAskedFor(scope)) {
                asked.add(object.address());
            }
        }
        findObstacles(asked);
        choose(asked);
        chooseAttached(scope, asked);
        explain(asked, schemas);
    }

    Collection<CatalogObject> chosen() {
        return chosen.values();
    }

    boolean isChosen(ObjectAddress object) {
        return chosen.containsKey(object);
    }

    /** In words for the user. */
    List<String> notCopied() {
        return notCopied;
    }

    /** Why tables that were asked for cannot be copied; empty where they can. */
    List<String> problems() {
        return problems;
    }

    private static boolean isOfSchemas(ObjectName name, Collection<String> schemas) {
        return schemas.isEmpty() || name.schema().isEmpty() || schemas.contains(name.schema());
    }

    private void findObstacles(Set<ObjectAddress> asked) {
        Map<ObjectAddress, List<ObjectAddress>> dependents = new HashMap<>();
        needs.forEach((object, others) -> others.forEach(other ->
                dependents.computeIfAbsent(other, any -> new ArrayList<>()).add(object)));
        Deque<ObjectAddress> open = new ArrayDeque<>(parts.impossible().keySet());
        parts.objects().values().stream()
                .filter(object -> object.place().phase() == Phase.TABLE && !asked.contains(object.address()))
                .forEach(object -> open.add(object.address()));
        open.forEach(obstacle -> obstacles.put(obstacle, obstacle));
        while (!open.isEmpty()) {
            ObjectAddress next = open.remove();
            for (ObjectAddress dependent : dependents.getOrDefault(next, List.of())) {
                if (obstacles.putIfAbsent(dependent, next) == null) {
                    open.add(dependent);
                }
            }
        }
    }

    private void choose(Set<ObjectAddress> asked) {
        Deque<ObjectAddress> open = new ArrayDeque<>(asked);
        while (!open.isEmpty()) {
            ObjectAddress next = open.remove();
            CatalogObject object = parts.objects().get(next);
            if (object != null && !obstacles.containsKey(next) && chosen.put(next, object) == null) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
    }

    /** What these need in turn may have others attached. */
    private void chooseAttached(SchemaScope scope, Set<ObjectAddress> asked) {
        Set<ObjectAddress> found;
        do {
            found = new LinkedHashSet<>();
            for (Map.Entry<ObjectAddress, ObjectAddress> attached :
                    parts.owners().entrySet()) {
                CatalogObject object = parts.objects().get(attached.getKey());
                if (object != null
                        && object.place().isAskedFor(scope)
                        && chosen.containsKey(attached.getValue())
                        && asked.add(attached.getKey())) {
                    found.add(attached.getKey());
                }
            }
            choose(found);
        } while (!found.isEmpty());
    }

    private void explain(Set<ObjectAddress> asked, Collection<String> schemas) {
        parts.impossible().forEach((address, name) -> {
            if (isOfSchemas(name, schemas)) {
                notCopied.add(name + ": " + parts.reason(address));
            }
        });
        for (CatalogObject object : parts.objects().values()) {
            ObjectAddress owner = parts.owners().getOrDefault(object.address(), object.address());
            boolean goesWithout = !owner.equals(object.address()) && !chosen.containsKey(owner);
            if (isOfSchemas(object.name(), schemas) && !goesWithout && !chosen.containsKey(object.address())) {
                explain(object, asked.contains(object.address()));
            }
        }
        leftOut.forEach((kind, names) -> notCopied.add(kind + " " + String.join(", ", names)));
    }

    private void explain(CatalogObject object, boolean asked) {
        if (!asked && object.place().onlyIfNeeded()) {
            notCopied.add(object + ": nothing that is copied needs it");
            return;
        }
        if (!asked) {
            leftOut.computeIfAbsent(object.name().kind(), any -> new TreeSet<>())
                    .add(object.name().name());
            return;
        }
        String words = object + ": it needs " + obstacle(object);
        (object.place().phase() == Phase.TABLE ? problems : notCopied).add(words);
    }

    /** What stands at the beginning of the chain that keeps an object from being copied. */
    private String obstacle(CatalogObject object) {
        ObjectAddress at = object.address();
        ObjectAddress next = obstacles.getOrDefault(at, at);
        while (!next.equals(at)) {
            at = next;
            next = obstacles.getOrDefault(at, at);
        }
        CatalogObject known = parts.objects().get(at);
        return (known == null ? parts.impossible().get(at) : known.name()) + ", which is not copied";
    }
}

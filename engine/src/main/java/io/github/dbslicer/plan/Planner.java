package io.github.dbslicer.plan;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns rules into a plan: which selections there are, how they follow from each other, and in which stages they are found. Equal input
 * gives equal plans.
 */
public final class Planner {
    private final DatabaseSchema schema;
    private final SliceRules rules;
    private final Set<TableId> scope;
    private final Map<TableId, List<Relation>> relationsByChild = new HashMap<>();
    private final Set<Selection> selections = new LinkedHashSet<>();
    private final Set<Selection> written = new LinkedHashSet<>();
    private final List<Follow> follows = new ArrayList<>();

    private Planner(DatabaseSchema schema, SliceRules rules, Set<TableId> scope) {
        this.schema = schema;
        this.rules = rules;
        this.scope = scope;
        schema.relations().forEach(this::addRelation);
        rules.relations().forEach(this::addRelation);
    }

    /**
     * @param rules held against {@code schema}
     * @param scope the tables whose seeds are in the slice
     */
    public static SlicePlan plan(DatabaseSchema schema, SliceRules rules, Set<TableId> scope) {
        Planner planner = new Planner(schema, rules, scope);
        planner.addSeeds();
        planner.addClosure();
        return planner.build();
    }

    /**
     * A plan of the seeds alone, none of whose references is followed.
     *
     * @param rules of which none is a join
     */
    public static SlicePlan seeds(DatabaseSchema schema, SliceRules rules, Set<TableId> scope) {
        Planner planner = new Planner(schema, rules, scope);
        planner.addSeeds();
        return planner.build();
    }

    private void addRelation(Relation relation) {
        relationsByChild
                .computeIfAbsent(relation.child(), child -> new ArrayList<>())
                .add(relation);
    }

    private void addSeeds() {
        Set<TableId> inScope = new TreeSet<>(scope);
        for (TableId table : inScope) {
            if (!(rules.selector(table) instanceof Selector.UponRequest)) {
                Selection seeds = Selection.seeds(table);
                written.add(seeds);
                needSeeds(seeds);
            }
        }
    }

    /** A join needs its parent's seeds, in scope or not. */
    private void needSeeds(Selection seeds) {
        Selection needed = seeds;
        while (selections.add(needed) && rules.selector(needed.table()) instanceof Selector.Join join) {
            Selection parent = Selection.seeds(join.relation().parent());
            follows.add(new Follow(parent, needed, join.relation()));
            needed = parent;
        }
    }

    private void addClosure() {
        Deque<TableId> open = new ArrayDeque<>();
        written.forEach(seeds -> open.add(seeds.table()));
        Set<TableId> reached = new HashSet<>(open);
        while (!open.isEmpty()) {
            TableId child = open.remove();
            Selection from = Selection.slice(child);
            selections.add(from);
            for (Relation relation : relationsByChild.getOrDefault(child, List.of())) {
                follows.add(new Follow(from, Selection.slice(relation.parent()), relation));
                if (reached.add(relation.parent())) {
                    open.add(relation.parent());
                }
            }
        }
        reached.forEach(table -> written.add(Selection.slice(schema.table(table).id())));
    }

    private SlicePlan build() {
        Map<Selection, List<Selection>> edges = new HashMap<>();
        selections.forEach(selection -> edges.put(selection, new ArrayList<>()));
        for (Selection seeds : written) {
            if (seeds.role() == Selection.Role.SEEDS) {
                successors(edges, seeds).add(Selection.slice(seeds.table()));
            }
        }
        follows.forEach(follow -> successors(edges, follow.from()).add(follow.to()));
        List<List<Selection>> components = new StronglyConnected<>(selections, edges).inOrder();
        return new SlicePlan(follows, stages(components, edges), written);
    }

    private static List<Stage> stages(List<List<Selection>> components, Map<Selection, List<Selection>> edges) {
        Map<Selection, Integer> numbers = new HashMap<>();
        for (int number = 0; number < components.size(); number++) {
            for (Selection selection : components.get(number)) {
                numbers.put(selection, number);
            }
        }
        List<Set<Integer>> after = new ArrayList<>();
        components.forEach(component -> after.add(new TreeSet<>()));
        boolean[] cyclic = new boolean[components.size()];
        edges.forEach((from, targets) -> targets.forEach(to -> {
            int source = numbers.getOrDefault(from, -1);
            int target = numbers.getOrDefault(to, -1);
            if (source == target) {
                cyclic[target] = true;
            } else {
                after.get(target).add(source);
            }
        }));
        List<Stage> stages = new ArrayList<>();
        for (int number = 0; number < components.size(); number++) {
            stages.add(new Stage(number, components.get(number), cyclic[number], after.get(number)));
        }
        return stages;
    }

    private static List<Selection> successors(Map<Selection, List<Selection>> edges, Selection from) {
        return edges.computeIfAbsent(from, key -> new ArrayList<>());
    }
}

package io.github.dbslicer.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The strongly connected components of a graph, each before those that it leads to. Tarjan's algorithm (Depth-first search and linear
 * graph algorithms, 1972) with a stack of its own, so that the depth of the graph is not bounded by the thread's.
 */
final class StronglyConnected<N> {
    private final Collection<N> nodes;
    private final Map<N, List<N>> edges;
    private final Map<N, Visit<N>> visits = new HashMap<>();
    private final Deque<Visit<N>> path = new ArrayDeque<>();
    private final Deque<Visit<N>> open = new ArrayDeque<>();
    private final List<List<N>> components = new ArrayList<>();

    StronglyConnected(Collection<N> nodes, Map<N, List<N>> edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    List<List<N>> inOrder() {
        for (N node : nodes) {
            if (!visits.containsKey(node)) {
                enter(node);
                walk();
            }
        }
        Collections.reverse(components);
        return components;
    }

    private void walk() {
        while (!path.isEmpty()) {
            Visit<N> visit = path.element();
            if (visit.next < visit.targets.size()) {
                step(visit, visit.targets.get(visit.next++));
            } else {
                leave(path.remove());
            }
        }
    }

    private void step(Visit<N> visit, N target) {
        Visit<N> seen = visits.get(target);
        if (seen == null) {
            enter(target);
        } else if (seen.open) {
            visit.low = Math.min(visit.low, seen.index);
        }
    }

    private void enter(N node) {
        Visit<N> visit = new Visit<>(node, visits.size(), edges.getOrDefault(node, List.of()));
        visits.put(node, visit);
        path.push(visit);
        open.push(visit);
    }

    private void leave(Visit<N> visit) {
        if (!path.isEmpty()) {
            path.element().low = Math.min(path.element().low, visit.low);
        }
        if (visit.low == visit.index) {
            close(visit);
        }
    }

    private void close(Visit<N> root) {
        List<N> component = new ArrayList<>();
        Visit<N> member;
        do {
            member = open.pop();
            member.open = false;
            component.add(member.node);
        } while (member != root);
        Collections.reverse(component);
        components.add(component);
    }

    private static final class Visit<N> {
        private final N node;
        private final int index;
        private final List<N> targets;
        private int next;
        private int low;
        private boolean open = true;

        private Visit(N node, int index, List<N> targets) {
            this.node = node;
            this.index = index;
            this.low = index;
            this.targets = targets;
        }
    }
}

package io.github.dbslicer.config;

import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds tables whose joins lead back to themselves. */
final class JoinCircles {
    private final Map<TableId, TableId> parents;

    /** @param parents of each table that joins one */
    JoinCircles(Map<TableId, TableId> parents) {
        this.parents = parents;
    }

    /** Each circle once, from its least table on, in the direction of the joins. */
    List<List<TableId>> find() {
        List<List<TableId>> circles = new ArrayList<>();
        Set<TableId> seen = new HashSet<>();
        for (TableId start : parents.keySet()) {
            Set<TableId> path = new LinkedHashSet<>();
            Optional<TableId> next = Optional.of(start);
            while (next.isPresent() && !seen.contains(next.get()) && path.add(next.get())) {
                next = next.map(parents::get);
            }
            next.filter(path::contains).ifPresent(table -> circles.add(circle(table)));
            seen.addAll(path);
        }
        return circles;
    }

    private List<TableId> circle(TableId first) {
        Set<TableId> circle = new LinkedHashSet<>();
        Optional<TableId> table = Optional.of(first);
        while (table.isPresent() && circle.add(table.get())) {
            table = table.map(parents::get);
        }
        List<TableId> tables = new ArrayList<>(circle);
        Collections.rotate(tables, -tables.indexOf(Collections.min(tables)));
        return tables;
    }
}

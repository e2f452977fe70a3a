package io.github.dbslicer.dialect.mysql;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Orders views so that each comes after those that it selects from, otherwise as they are given. */
final class ViewOrder {
    private final Map<String, ViewDefinition> views;
    private final Map<String, ViewDefinition> ordered = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    private ViewOrder(Map<String, ViewDefinition> views) {
        this.views = views;
    }

    static Map<String, ViewDefinition> of(Map<String, ViewDefinition> views) {
        ViewOrder order = new ViewOrder(views);
        views.forEach(order::add);
        return order.ordered;
    }

    /** No deeper than the server nests views, which it limits itself. */
    private void add(String name, ViewDefinition view) {
        if (!seen.add(name)) {
            return;
        }
        for (String used : view.uses()) {
            ViewDefinition first = views.get(used);
            if (first != null) {
                add(used, first);
            }
        }
        ordered.put(name, view);
    }
}

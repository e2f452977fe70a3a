package io.github.dbslicer.explain;

import java.util.List;

/**
 * A row that the slice starts from, and why.
 *
 * @param joins the rows that it is a seed by, each joined by the one before; empty where its own rule selects it
 * @param rule that selects the last of them, or the row itself
 */
public record Seed(RowName row, List<Step> joins, Rule rule) {
    public Seed {
        joins = List.copyOf(joins);
    }
}

package io.github.dbslicer.report;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Outline;
import java.util.Locale;

/** How rows of a table come into a slice. Where they come in several ways, the first of these. */
public enum Way {
    /** A rule takes them all. */
    WHOLE,
    /** A rule selects some. */
    RULE,
    /** They reference selected rows of another table. */
    JOIN,
    /** Others reference them, and no rule selects any. */
    REFERENCED,
    /** None come. */
    NONE;

    static Way of(TableId table, Outline outline) {
        if (outline.plan().written().contains(Selection.seeds(table))) {
            Selector selector = outline.rules().selector(table);
            if (selector instanceof Selector.Where where) {
                return where.all() ? WHOLE : RULE;
            }
            return selector instanceof Selector.Join ? JOIN : WHOLE;
        }
        boolean referenced =
                outline.plan().follows().stream().anyMatch(follow -> follow.to().equals(Selection.slice(table)));
        return referenced ? REFERENCED : NONE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

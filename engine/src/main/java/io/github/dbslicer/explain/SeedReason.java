package io.github.dbslicer.explain;

import io.github.dbslicer.config.RulesBinder;
import io.github.dbslicer.config.Selector;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.List;

/** Says why rows are seeds. */
final class SeedReason {
    private final Scene scene;
    private final RowFinder finder;

    SeedReason(Scene scene, RowFinder finder) {
        this.scene = scene;
        this.finder = finder;
    }

    /** Goes up the joins from a seed to the row that a rule of its own selects. */
    Seed of(SeenRow seed) {
        List<Step> joins = new ArrayList<>();
        SeenRow row = seed;
        while (scene.selector(row.table().id()) instanceof Selector.Join join) {
            SeenRow from = row;
            RowFilter seeds =
                    scene.seedsOfRule(join.relation().parent()).orElseThrow(() -> Scene.changed(from.table()));
            row = finder.joined(from, join.relation(), seeds).orElseThrow(() -> Scene.changed(from.table()));
            joins.add(new Step(join.relation(), row.name()));
        }
        return new Seed(seed.name(), joins, rule(row.table().id()));
    }

    Rule rule(TableId table) {
        Selector selector = scene.selector(table);
        if (selector instanceof Selector.Where where) {
            String name =
                    RulesBinder.ruleName(scene.file(), scene.schema(), table).orElse("");
            return new Rule.Where(name, where.condition());
        }
        return selector instanceof Selector.Join join ? new Rule.Join(join.relation()) : new Rule.UponRequest();
    }
}

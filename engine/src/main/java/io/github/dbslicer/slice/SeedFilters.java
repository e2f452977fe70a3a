package io.github.dbslicer.slice;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.TableId;
import java.util.Optional;

/** Says in one question to the source which rows of a table are seeds, joins included. */
public final class SeedFilters {
    private final DatabaseSchema schema;
    private final SliceRules rules;

    public SeedFilters(DatabaseSchema schema, SliceRules rules) {
        this.schema = schema;
        this.rules = rules;
    }

    /** Empty where the table has no seeds. The rules have no circle of joins. */
    public Optional<RowFilter> of(TableId table) {
        Selector selector = rules.selector(table);
        if (selector instanceof Selector.Where where) {
            return Optional.of(new RowFilter.Condition(where.condition()));
        }
        if (selector instanceof Selector.Join join) {
            TableId parent = join.relation().parent();
            return of(parent).map(parents -> new RowFilter.WithParent(join.relation(), schema.table(parent), parents));
        }
        return Optional.empty();
    }
}

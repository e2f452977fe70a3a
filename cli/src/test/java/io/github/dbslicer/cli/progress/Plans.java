package io.github.dbslicer.cli.progress;

import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.mask.Masking;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.plan.SlicePlan;
import io.github.dbslicer.plan.Stage;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Outline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A plan to tell of: orders are seeds, customers and addresses are referenced in a cycle, refunds are out of scope. */
final class Plans {
    static final Selection ORDERS = Selection.seeds(TableId.of("orders"));
    static final Selection REFUNDS = Selection.seeds(TableId.of("refunds"));
    static final Selection CUSTOMERS = Selection.slice(TableId.of("customers"));
    static final Selection ADDRESSES = Selection.slice(TableId.of("addresses"));
    static final SlicePlan PLAN = new SlicePlan(
            List.of(),
            List.of(
                    new Stage(0, List.of(ORDERS), false, Set.of()),
                    new Stage(1, List.of(REFUNDS), false, Set.of()),
                    new Stage(2, List.of(CUSTOMERS, ADDRESSES), true, Set.of(0))),
            Set.of(ORDERS, CUSTOMERS, ADDRESSES));

    private Plans() {}

    static Outline outline(String source, String target) {
        DatabaseSchema schema = DatabaseSchema.of(
                Stream.of(ORDERS, REFUNDS, CUSTOMERS, ADDRESSES)
                        .map(selection ->
                                new Table(selection.table(), List.of(), Optional.empty(), List.of(), List.of(), 0))
                        .toList(),
                List.of(),
                List.of());
        return new Outline(source, target, schema, new SliceRules(Map.of(), Map.of(), List.of()), Masking.none(), PLAN);
    }
}

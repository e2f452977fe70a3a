package io.github.dbslicer.draft;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a table.
 *
 * @param references to other tables, suspected ones included
 * @param children the other tables that reference it, by suspicion too
 * @param requested whether rows of it come with those of another, since the database declares a reference
 */
record TableFacts(Table table, RowCount count, List<Relation> references, Set<TableId> children, boolean requested) {
    TableFacts {
        references = List.copyOf(references);
        children = Set.copyOf(children);
    }

    TableId id() {
        return table.id();
    }

    long rows() {
        return count.rows();
    }

    /** Whether it has nothing to do with any other table. */
    boolean island() {
        return references.isEmpty() && children.isEmpty();
    }

    /** The column that tells its rows apart, where there is just one and it counts them. */
    Optional<Column> countingKey() {
        List<Column> identity = table.identity();
        return Optional.of(identity)
                .filter(key -> !table.keyless() && key.size() == 1)
                .map(key -> key.get(0))
                .filter(key -> key.kind().isInteger());
    }
}

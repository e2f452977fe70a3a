package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.TableId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of a target, found by the names that they have in a source. Immutable. */
final class TargetTables {
    private final Map<String, TargetTable> byName = new TreeMap<>();
    private final ServerProduct server;

    TargetTables(DatabaseSchema schema, TargetFacts facts, ServerProduct server) {
        this.server = server;
        schema.tables().forEach(table -> {
            String name = table.id().name();
            boolean transactional = facts.engines()
                    .getOrDefault(name, Optional.empty())
                    .map(TargetFacts.Engine::transactional)
                    .orElse(false);
            byName.put(name, new TargetTable(table, transactional));
        });
    }

    Optional<TargetTable> find(TableId source) {
        return matching(byName.keySet(), source.name()).map(byName::get);
    }

    /** @throws SliceException {@code TARGET_SCHEMA} where the table or a column that is written is missing */
    RowLayout layout(Projection projection) {
        TableId source = projection.table().id();
        TargetTable table = find(source)
                .orElseThrow(() -> new SliceException(
                        ErrorCode.TARGET_SCHEMA,
                        "table " + source
                                + " is missing in the target. Create it, or copy the schema with --copy-schema."));
        return RowLayout.of(projection, table);
    }

    /** The one of the names that the server takes for the given one. */
    Optional<String> matching(Collection<String> names, String wanted) {
        return names.stream().filter(name -> server.sameName(name, wanted)).findFirst();
    }
}

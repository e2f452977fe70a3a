package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaPart;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Triggers, once the rows are there, each with the state that it has in its table and in every partition of it. */
final class TriggersReader implements ObjectReader {
    private static final Place PLACE = Place.of(Phase.AFTER_ROWS, SchemaPart.TRIGGERS);

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        Map<Long, List<String>> states = new HashMap<>();
        Map<Long, Set<ObjectAddress>> tables = new HashMap<>();
        for (CatalogRow row : catalog.rows("trigger-states.sql")) {
            states.computeIfAbsent(row.number("object"), any -> new ArrayList<>())
                    .add(row.text("statement"));
            tables.computeIfAbsent(row.number("object"), any -> new HashSet<>())
                    .add(row.address("table_catalog", "table_object"));
        }
        for (CatalogRow row : catalog.rows("triggers.sql")) {
            List<String> statements = new ArrayList<>(List.of(row.text("definition")));
            statements.addAll(states.getOrDefault(row.number("object"), List.of()));
            parts.attach(
                    row.address("table_catalog", "table_object"),
                    new CatalogObject(
                            row.address(),
                            row.name(),
                            PLACE,
                            statements,
                            tables.getOrDefault(row.number("object"), Set.of())));
        }
    }
}

package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Primary keys, unique and exclusion constraints, and indexes of tables and materialized views. */
final class IndexesReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        Map<String, List<CatalogRow>> statistics =
                catalog.rows("index-statistics.sql").stream().collect(Collectors.groupingBy(row -> row.text("object")));
        for (CatalogRow key : catalog.rows("keys.sql")) {
            add(key, statistics, parts);
        }
        for (CatalogRow index : catalog.rows("indexes.sql")) {
            if (index.isTrue("valid")) {
                add(index, statistics, parts);
            } else {
                parts.addImpossible(
                        index.address(), index.name(), "it is not valid: building it broke off in the source");
            }
        }
    }

    private static void add(CatalogRow index, Map<String, List<CatalogRow>> statistics, ScriptParts parts) {
        List<String> statements = new ArrayList<>(List.of(index.text("definition")));
        // The server writes a constraint's definition without its index's options.
        index.optional("options")
                .ifPresent(options ->
                        statements.add("ALTER INDEX " + index.text("qualified_index") + " SET (" + options + ")"));
        for (CatalogRow row : statistics.getOrDefault(index.text("index"), List.of())) {
            statements.add("ALTER INDEX " + index.text("qualified_index") + " ALTER COLUMN " + row.text("place")
                    + " SET STATISTICS " + row.text("target"));
        }
        index.optional("parent_index")
                .ifPresent(parent ->
                        statements.add("ALTER INDEX " + parent + " ATTACH PARTITION " + index.text("qualified_index")));
        addMarks(index, statements);
        parts.attach(
                new ObjectAddress(CatalogIds.CLASSES, index.number("table")),
                new CatalogObject(index.address(), index.name(), Place.of(Phase.AFTER_ROWS), statements));
        index.optional("tablespace")
                .ifPresent(tablespace -> parts.remark(
                        index.address(),
                        "tablespace " + tablespace + " of tables and indexes, which lie in the target's own",
                        index.text("name")));
    }

    private static void addMarks(CatalogRow index, List<String> statements) {
        String table = "ALTER TABLE ONLY " + index.text("quoted_table");
        if (index.isTrue("clustered")) {
            statements.add(table + " CLUSTER ON " + index.text("quoted_index"));
        }
        if (index.isTrue("replica_identity")) {
            statements.add(table + " REPLICA IDENTITY USING INDEX " + index.text("quoted_index"));
        }
    }
}

package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads objects whose statements a query of the catalog writes whole: a row for each statement, with
 *
 * <ul>
 *   <li>{@code catalog}, {@code object}, {@code kind}, {@code schema}, {@code name} and {@code statement};
 *   <li>{@code owner_catalog} and {@code owner_object}, if it is about another object and goes with that, else NULL;
 *   <li>{@code impossible}, why it cannot be copied, else NULL;
 *   <li>{@code remark}, what the target may lack though it is copied, else NULL.
 * </ul>
 */
final class StatementsReader implements ObjectReader {
    private final String resource;
    private final Place place;

    /** @param resource the query, a file in the directory {@code script} */
    StatementsReader(String resource, Place place) {
        this.resource = resource;
        this.place = place;
    }

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        Map<ObjectAddress, List<CatalogRow>> objects = new LinkedHashMap<>();
        for (CatalogRow row : catalog.rows(resource)) {
            objects.computeIfAbsent(row.address(), any -> new ArrayList<>()).add(row);
        }
        objects.forEach((address, rows) -> add(address, rows, parts));
    }

    private void add(ObjectAddress address, List<CatalogRow> rows, ScriptParts parts) {
        CatalogRow first = rows.get(0);
        if (first.optional("impossible").isPresent()) {
            parts.addImpossible(address, first.name(), first.text("impossible"));
            return;
        }
        List<String> statements =
                rows.stream().flatMap(row -> row.optional("statement").stream()).toList();
        CatalogObject object = new CatalogObject(address, first.name(), place, statements);
        if (first.optional("owner_object").isPresent()) {
            parts.attach(first.address("owner_catalog", "owner_object"), object);
        } else {
            parts.add(object);
        }
        first.optional("remark").ifPresent(words -> parts.remark(address, words));
    }
}

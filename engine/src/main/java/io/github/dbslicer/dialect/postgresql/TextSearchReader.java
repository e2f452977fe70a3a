package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Configurations of the text search with their mappings. */
final class TextSearchReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        Map<String, List<CatalogRow>> mappings = catalog.rows("text-search-mappings.sql").stream()
                .collect(Collectors.groupingBy(row -> row.text("configuration")));
        for (CatalogRow row : catalog.rows("text-search-configurations.sql")) {
            List<String> statements = new ArrayList<>(List.of(row.text("definition")));
            mappings.getOrDefault(row.text("object"), List.of())
                    .forEach(mapping -> statements.add(row.text("alteration") + " " + mapping.text("mapping")));
            parts.add(new CatalogObject(row.address(), row.name(), Place.of(Phase.BEFORE_ROWS), statements));
        }
    }
}

package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.List;

/**
 * Objects whose query writes the whole of their SQL.
 *
 * @param resource a query with the columns {@code catalog}, {@code object}, {@code kind}, {@code schema}, {@code name}, {@code definition}
 */
record DefinitionsReader(String resource, Place place) implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (CatalogRow row : catalog.rows(resource)) {
            parts.add(new CatalogObject(row.address(), row.name(), place, List.of(row.text("definition"))));
        }
    }
}

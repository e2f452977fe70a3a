package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.List;

/** Schemas. */
final class SchemasReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (CatalogRow row : catalog.rows("schemas.sql")) {
            String sql = "CREATE SCHEMA IF NOT EXISTS " + PostgresNames.quote(row.text("name"));
            parts.add(new CatalogObject(row.address(), row.name(), Place.of(Phase.BEFORE_ROWS), List.of(sql)));
        }
    }
}

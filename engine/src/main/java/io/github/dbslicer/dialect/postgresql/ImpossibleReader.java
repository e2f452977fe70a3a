package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;

/** What is not copied, whatever the scope. */
final class ImpossibleReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (CatalogRow row : catalog.rows("impossible.sql")) {
            parts.addImpossible(row.address(), row.name(), row.text("reason"));
        }
    }
}

package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;

/** Types that SQL alone cannot make, and names that stand for types to come. */
final class ForeignTypesReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (CatalogRow row : catalog.rows("foreign-types.sql")) {
            if (row.isTrue("defined")) {
                parts.addImpossible(row.address(), row.name(), "it is made of functions written in C");
            } else {
                parts.addImpossible(row.address(), row.name(), "it is a name only, whose definition never came");
            }
        }
    }
}

package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Foreign keys, each made once its tables, their partitions and the key that it references are there. */
final class ForeignKeysReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (CatalogRow key : catalog.rows("foreign-keys.sql")) {
            Set<ObjectAddress> needs = new HashSet<>(key.relations("tables"));
            needs.addAll(key.relations("indexes"));
            needs.addAll(key.objects(CatalogIds.CONSTRAINTS, "parts"));
            parts.add(new CatalogObject(
                    key.address(), key.name(), Place.of(Phase.AFTER_ROWS), List.of(key.text("definition")), needs));
        }
    }
}

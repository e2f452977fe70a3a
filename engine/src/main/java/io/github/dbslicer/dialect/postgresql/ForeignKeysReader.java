package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.ArrayList;
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
            List<String> statements = new ArrayList<>(List.of(key.text("definition")));
            // Apart, for the check takes the time, and locks so little that several can go on at once.
            key.optional("check").ifPresent(statements::add);
            parts.add(new CatalogObject(key.address(), key.name(), Place.of(Phase.AFTER_ROWS), statements, needs));
        }
    }
}

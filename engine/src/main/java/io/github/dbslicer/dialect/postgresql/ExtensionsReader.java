package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaPart;
import java.sql.SQLException;
import java.util.List;

/**
 * Extensions, in the version that the target has. One that nothing depends on may yet be used in the text of functions: it is copied with
 * these where the target's owner may create it; a superuser's is not, for it would stop those who have no use for it.
 */
final class ExtensionsReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (CatalogRow row : catalog.rows("extensions.sql")) {
            Place place = row.isTrue("trusted")
                    ? Place.of(Phase.BEFORE_ROWS, SchemaPart.VIEWS_AND_ROUTINES)
                    : Place.onlyIfNeeded(Phase.BEFORE_ROWS);
            parts.add(new CatalogObject(row.address(), row.name(), place, List.of(row.text("definition"))));
            row.optional("configuration")
                    .ifPresent(tables ->
                            parts.remark(row.address(), row.name() + ": the rows of its own tables " + tables));
        }
    }
}

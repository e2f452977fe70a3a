package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Extended statistics, as they are defined: ANALYZE fills them. */
final class StatisticsReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (CatalogRow row : catalog.rows("statistics.sql")) {
            List<String> statements = new ArrayList<>(List.of(row.text("definition")));
            row.optional("target").ifPresent(statements::add);
            parts.add(new CatalogObject(row.address(), row.name(), Place.of(Phase.AFTER_ROWS), statements));
        }
    }
}

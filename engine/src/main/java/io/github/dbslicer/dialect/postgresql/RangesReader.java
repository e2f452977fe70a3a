package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.List;

/** Range types with their multiranges. */
final class RangesReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (CatalogRow row : catalog.rows("ranges.sql")) {
            if (row.isTrue("canonical")) {
                parts.addImpossible(row.address(), row.name(), "its canonical function is written in C");
            } else {
                parts.add(new CatalogObject(
                        row.address(), row.name(), Place.of(Phase.BEFORE_ROWS), List.of(row.text("definition"))));
            }
        }
    }
}

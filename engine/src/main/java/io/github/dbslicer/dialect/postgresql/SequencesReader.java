package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Sequences, which columns' defaults need, and then, once the tables are there, the columns that they belong to. */
final class SequencesReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (CatalogRow row : catalog.rows("sequences.sql")) {
            ObjectAddress sequence = row.address();
            parts.add(new CatalogObject(
                    sequence, row.name(), Place.of(Phase.BEFORE_ROWS), List.of(row.text("definition"))));
            row.optional("owned_by")
                    .ifPresent(sql -> parts.attach(
                            sequence,
                            new CatalogObject(
                                    new ObjectAddress(CatalogIds.ATTRIBUTES, sequence.object()),
                                    new ObjectName("owner of sequence", row.text("schema"), row.text("name")),
                                    Place.of(Phase.BEFORE_ROWS),
                                    List.of(sql),
                                    Set.of(new ObjectAddress(CatalogIds.CLASSES, row.number("owner_table"))))));
        }
    }
}

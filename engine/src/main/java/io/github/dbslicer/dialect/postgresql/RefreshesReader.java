package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaPart;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of materialized views that hold some in the source: selected anew from the target's, each after those that it reads. */
final class RefreshesReader implements ObjectReader {
    private static final Place PLACE = Place.of(Phase.AFTER_ROWS, SchemaPart.VIEWS_AND_ROUTINES);

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (CatalogRow row : catalog.rows("refreshes.sql")) {
            ObjectAddress view = row.address("view_catalog", "object");
            if (row.optional("empty").isPresent()) {
                parts.remark(
                        view,
                        row.name() + ": it reads " + row.text("empty") + ", which has none in the source any more");
                continue;
            }
            parts.attach(view, new CatalogObject(row.address(), row.name(), PLACE, statements(row), read(row)));
        }
    }

    private static List<String> statements(CatalogRow row) {
        return List.of("SET search_path TO " + row.text("path"), row.text("statement"), "SET search_path TO ''");
    }

    private static Set<ObjectAddress> read(CatalogRow row) {
        return row.optional("read").stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(object -> new ObjectAddress(row.number("catalog"), Long.parseLong(object)))
                .collect(Collectors.toSet());
    }
}

package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaPart;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Views, and materialized views without their rows. Where views need each other, one that answers with the same columns and no values
 * stands in for one of them.
 */
final class ViewsReader implements ObjectReader {
    private static final Place PLACE = Place.of(Phase.EARLY, SchemaPart.VIEWS_AND_ROUTINES);

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        Map<ObjectAddress, List<String>> columns = new HashMap<>();
        for (CatalogRow row : catalog.rows("view-columns.sql")) {
            columns.computeIfAbsent(row.address(), any -> new ArrayList<>()).add(row.text("clause"));
        }
        for (CatalogRow row : catalog.rows("views.sql")) {
            List<String> statements = new ArrayList<>();
            statements.add(statement(row));
            statements.addAll(columns.getOrDefault(row.address(), List.of()));
            parts.add(new CatalogObject(row.address(), row.name(), PLACE, statements));
            row.optional("tablespace")
                    .ifPresent(tablespace -> parts.remark(
                            row.address(),
                            "tablespace " + tablespace + " of materialized views, which lie in the target's own",
                            row.text("name")));
            row.optional("stand_in")
                    .ifPresent(columnList -> parts.standIn(
                            row.address(), List.of("CREATE VIEW " + row.text("quoted") + " AS SELECT " + columnList)));
        }
    }

    private static String statement(CatalogRow row) {
        String options = row.optional("options").orElse("");
        if (row.text("kind").equals("view")) {
            // A stand-in may be there.
            return "CREATE OR REPLACE VIEW " + row.text("quoted") + options + " AS\n" + row.text("definition");
        }
        String method = row.optional("method").map(name -> " USING " + name).orElse("");
        return "CREATE MATERIALIZED VIEW " + row.text("quoted") + method + options + " AS\n" + row.text("definition")
                + "\nWITH NO DATA";
    }
}

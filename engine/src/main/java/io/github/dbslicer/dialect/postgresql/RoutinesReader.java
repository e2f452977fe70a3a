package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaPart;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions, procedures and aggregates. A body that is text is taken as it is, without a look at what it mentions; one that the server parsed
 * needs what it mentions, and where that needs the routine in turn, one with an empty body stands in for it.
 */
final class RoutinesReader implements ObjectReader {
    private static final Place PLACE = Place.of(Phase.EARLY, SchemaPart.VIEWS_AND_ROUTINES);

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        Map<Long, String> aggregates = new HashMap<>();
        for (CatalogRow row : catalog.rows("aggregates.sql")) {
            aggregates.put(row.number("object"), row.text("statement"));
        }
        for (CatalogRow row : catalog.rows("routines.sql")) {
            if (row.optional("obstacle").isPresent()) {
                parts.addImpossible(row.address(), row.name(), row.text("obstacle"));
            } else if (row.isTrue("is_aggregate")) {
                String statement = aggregates.getOrDefault(row.number("object"), "");
                parts.add(new CatalogObject(row.address(), row.name(), PLACE, List.of(statement)));
            } else {
                addRoutine(row, parts);
            }
        }
    }

    private static void addRoutine(CatalogRow row, ScriptParts parts) {
        String definition = row.text("definition");
        if (row.isTrue("leakproof") || row.isTrue("supported")) {
            // Both are of the optimizer's concern alone.
            parts.remark(row.address(), row.name() + ": LEAKPROOF and SUPPORT, which take a superuser");
            definition = withoutSuperuserOptions(definition);
        }
        parts.add(new CatalogObject(row.address(), row.name(), PLACE, List.of(definition)));
        row.optional("stand_in").ifPresent(statement -> parts.standIn(row.address(), List.of(statement)));
    }

    /** The server writes all options on the line after the one of the language. */
    static String withoutSuperuserOptions(String definition) {
        int language = definition.indexOf("\n LANGUAGE ");
        int from = definition.indexOf('\n', language + 1) + 1;
        int to = definition.indexOf('\n', from);
        String options =
                definition.substring(from, to).replace(" LEAKPROOF", "").replaceFirst(" SUPPORT .*", "");
        return definition.substring(0, from) + options + definition.substring(to);
    }
}

package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaPart;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies, and whether tables heed them. A policy for roles that the target does not have has nobody to be for, and is left out there. */
final class PoliciesReader implements ObjectReader {
    private static final Place PLACE = Place.of(Phase.LAST, SchemaPart.POLICIES);

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (CatalogRow row : catalog.rows("policies.sql")) {
            parts.attach(
                    row.address("table_catalog", "table_object"),
                    new CatalogObject(row.address(), row.name(), PLACE, List.of(statement(row))));
            row.optional("roles")
                    .ifPresent(any -> parts.remark(
                            row.address(),
                            row.name() + ": for those of the roles " + row.text("role_names")
                                    + " alone that the target has"));
        }
        for (CatalogRow row : catalog.rows("row-security.sql")) {
            List<String> statements = new ArrayList<>();
            row.optional("enabled").ifPresent(statements::add);
            row.optional("forced").ifPresent(statements::add);
            parts.attach(
                    row.address("table_catalog", "object"),
                    new CatalogObject(row.address(), row.name(), PLACE, statements));
        }
    }

    private static String statement(CatalogRow row) {
        Optional<String> roles = row.optional("roles");
        if (roles.isEmpty()) {
            return row.text("beginning") + "PUBLIC" + row.text("conditions");
        }
        String body = SqlResource.read("script/policy-for-roles.sql")
                .replace("{roles}", roles.get())
                .replace("{beginning}", literal(row.text("beginning")))
                .replace("{conditions}", literal(row.text("conditions")));
        return "DO " + literal(body);
    }

    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}

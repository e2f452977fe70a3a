package io.github.dbslicer.dialect.postgresql;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains. Checks that are not valid, or call a function of the domain's own values, are made apart. */
final class DomainsReader implements ObjectReader {

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        Map<String, List<CatalogRow>> checks = catalog.rows("domain-checks.sql").stream()
                .collect(Collectors.groupingBy(check -> check.text("domain")));
        for (CatalogRow domain : catalog.rows("domains.sql")) {
            List<CatalogRow> own = checks.getOrDefault(domain.text("object"), List.of());
            String inline = own.stream()
                    .filter(check -> !isApart(check))
                    .map(check -> " " + check.text("definition"))
                    .collect(Collectors.joining());
            parts.add(new CatalogObject(
                    domain.address(),
                    domain.name(),
                    Place.of(Phase.BEFORE_ROWS),
                    List.of(domain.text("definition") + inline)));
            own.stream().filter(DomainsReader::isApart).forEach(check -> addCheck(domain, check, parts));
        }
    }

    private static boolean isApart(CatalogRow check) {
        return check.isTrue("apart") || !check.isTrue("valid");
    }

    private static void addCheck(CatalogRow domain, CatalogRow check, ScriptParts parts) {
        parts.add(new CatalogObject(
                check.address(),
                check.name(),
                Place.of(check.isTrue("valid") ? Phase.BEFORE_ROWS : Phase.AFTER_ROWS),
                List.of(check.text("prefix") + check.text("definition")),
                Set.of(domain.address())));
    }
}

package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.ValueKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a lookup says besides its keys, as SQL.
 *
 * @param comparands what the keys are held to, one for each column that is looked up
 * @param condition that the rows must meet besides
 */
record LookupTerms(List<String> comparands, Optional<String> condition) {
    LookupTerms {
        comparands = List.copyOf(comparands);
    }

    /** Of lookups that have no such terms. */
    static LookupTerms ofKeysAlone(Lookup lookup) {
        if (lookup.among().isPresent() || lookup.judge().isPresent()) {
            throw new IllegalArgumentException("a lookup by its keys and by more");
        }
        return new LookupTerms(
                lookup.by().stream().map(MySqlLiterals::comparand).toList(), Optional.empty());
    }

    static LookupTerms of(Table table, Lookup lookup, Collations collations) throws SQLException {
        List<String> comparands = new ArrayList<>();
        for (int index = 0; index < lookup.by().size(); index++) {
            String own = MySqlLiterals.comparand(lookup.by().get(index));
            comparands.add(
                    lookup.judge().isPresent()
                            ? judged(own, table, lookup, index, lookup.judge().get(), collations)
                            : own);
        }
        return new LookupTerms(
                comparands,
                lookup.among().isPresent()
                        ? Optional.of(new FilterSql(table, collations)
                                .condition(lookup.among().get()))
                        : Optional.empty());
    }

    /** Text compares under the collation of the column whose values the keys are, in its character set. */
    private static String judged(String own, Table table, Lookup lookup, int index, Table judge, Collations collations)
            throws SQLException {
        Column by = lookup.by().get(index);
        Column key = lookup.keyColumns().get(index);
        if (by.kind() != ValueKind.TEXT || key.kind() != ValueKind.TEXT) {
            return own;
        }
        Optional<String> wanted = collations.of(judge.id(), key.name());
        if (wanted.isEmpty() || wanted.equals(collations.of(table.id(), by.name()))) {
            return own;
        }
        String held = by.charset().equals(key.charset()) ? own : "CONVERT(" + own + " USING " + key.charset() + ")";
        return held + " COLLATE " + wanted.get();
    }
}

package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.sample.ShopDialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the references of a database that name no row, by SQL of its own: nothing of the engine takes part, so that an error
 * there does not hide itself. The connection stays the caller's.
 */
final class ReferenceCheck {
    private final Connection connection;
    private final ShopDialect dialect;

    /** @param dialect the kind of database that the connection leads to */
    ReferenceCheck(Connection connection, ShopDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Checks what the database declares, then what the rules file adds. */
    Findings check(List<RulesFile.RelationEntry> added) throws SQLException {
        List<CheckedReference> references =
                new ArrayList<>(new DeclaredReferences(connection, dialect.referencesQuery()).read());
        added.forEach(relation -> references.add(CheckedReference.of(relation)));
        String quote = connection.getMetaData().getIdentifierQuoteString();
        long values = 0;
        List<String> danglings = new ArrayList<>();
        for (CheckedReference reference : references) {
            try (Statement statement = connection.createStatement();
                    ResultSet counts = statement.executeQuery(reference.countingSql(quote))) {
                counts.next();
                values += counts.getLong(1);
                if (counts.getLong(2) > 0) {
                    danglings.add(reference + ": " + Measures.rows(counts.getLong(2)));
                }
            }
        }
        return new Findings(references.size(), values, danglings);
    }

    /**
     * What there is.
     *
     * @param references how many were checked
     * @param values how many rows have such a reference, summed over the references
     * @param danglings the references with rows that name no row, in words
     */
    record Findings(int references, long values, List<String> danglings) {
        Findings {
            danglings = List.copyOf(danglings);
        }

        /** How many references have rows that name no row. */
        int dangling() {
            return danglings.size();
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(Measures.things(references, "reference", "references") + " checked, " + dangling()
                    + " dangling (by SQL of its own, over " + Measures.things(values, "value", "values") + ").");
            danglings.forEach(dangling -> lines.add("  " + dangling));
            return lines;
        }
    }
}

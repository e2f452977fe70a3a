package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.sqlite.SQLiteConnection;

/** Which values of a column are equal though their text is not the same: by its collation and its affinity. */
final class ColumnEquivalences {
    private ColumnEquivalences() {}

    static Set<Equivalence> read(SQLiteConnection connection, Table table, Column column) throws SQLException {
        for (CatalogTable known : new CatalogReader(connection).read()) {
            if (Names.same(known.name(), table.id().name())) {
                return of(known, known.findColumn(column.name()).orElseThrow());
            }
        }
        throw new IllegalArgumentException("no table " + table);
    }

    private static Set<Equivalence> of(CatalogTable table, CatalogColumn column) throws SQLException {
        Set<Equivalence> found = EnumSet.noneOf(Equivalence.class);
        switch (Affinity.of(column.type(), table.shape().strict())) {
            case NUMERIC, REAL -> {
                found.add(Equivalence.NUMBERS);
                found.add(Equivalence.NUMERIC_TEXTS);
            }
            case BLOB -> found.add(Equivalence.NUMBERS);
            case TEXT -> {}
        }
        String collation = ColumnCollations.of(table).of(column.name()).orElse("");
        switch (collation.toUpperCase(Locale.ROOT)) {
            case "BINARY" -> {}
            case "NOCASE" -> found.add(Equivalence.LETTER_CASE);
            case "RTRIM" -> found.add(Equivalence.TRAILING_SPACES);
            default -> found.add(Equivalence.UNKNOWN);
        }
        return found;
    }
}

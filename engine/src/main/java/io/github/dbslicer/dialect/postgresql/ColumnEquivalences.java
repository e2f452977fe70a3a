package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.ValueKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.postgresql.jdbc.PgConnection;

/** Which values of a column are equal though their text is not the same. */
final class ColumnEquivalences {
    private ColumnEquivalences() {}

    static Set<Equivalence> read(PgConnection connection, Table table, Column column) {
        if (column.kind() != ValueKind.TEXT) {
            return Set.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(SqlResource.read("column-equality.sql"))) {
            statement.setString(1, PostgresNames.quote(table.id()));
            statement.setString(2, column.name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return of(row.getString(1), row.getBoolean(2));
            }
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.SOURCE_SCHEMA,
                    "the collation of " + table + "." + column + ": " + ServerMessage.of(e),
                    e);
        }
    }

    private static Set<Equivalence> of(String type, boolean deterministic) {
        if (!deterministic) {
            return Set.of(Equivalence.UNKNOWN);
        }
        return switch (type) {
            // Compared in lower case, as the locale of the database has it.
            case "citext" -> Set.of(Equivalence.LETTER_CASE, Equivalence.ASCII_ONLY);
            case "bpchar" -> Set.of(Equivalence.TRAILING_SPACES);
            default -> Set.of();
        };
    }
}

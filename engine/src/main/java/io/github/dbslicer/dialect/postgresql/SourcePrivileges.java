package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/** Finds, before anything is done, what keeps the user from reading. */
final class SourcePrivileges {
    private final PgConnection connection;
    private final ConnectionConfig config;

    /** @param connection prepared for the catalog */
    SourcePrivileges(PgConnection connection, ConnectionConfig config) {
        this.connection = connection;
        this.config = config;
    }

    /** @throws SliceException {@code CONFIGURATION} for schemas that do not exist */
    void checkSchemas() {
        try {
            rejectMissingSchemas();
        } catch (SQLException e) {
            throw unreadableCatalog(e);
        }
    }

    /** Those of the tables of which the user may not read every row, and what must be granted. */
    List<String> unreadable(Collection<Table> tables) {
        Set<TableId> read = tables.stream().map(Table::id).collect(Collectors.toSet());
        List<Long> numbers = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            CatalogQuery.ofSchemas(connection, "tables.sql", config.schemas(), row -> {
                if (read.contains(new TableId(row.getString(2), row.getString(3)))) {
                    numbers.add(row.getLong(1));
                }
            });
            CatalogQuery.ofTables(connection, "unreadable.sql", numbers, row -> problems.add(problem(row)));
        } catch (SQLException e) {
            throw unreadableCatalog(e);
        }
        return problems;
    }

    private static SliceException unreadableCatalog(SQLException e) {
        return new SliceException(ErrorCode.SOURCE_SCHEMA, "the catalog cannot be read: " + ServerMessage.of(e), e);
    }

    private void rejectMissingSchemas() throws SQLException {
        List<String> missing = new ArrayList<>();
        CatalogQuery.ofSchemas(
                connection, "missing-schemas.sql", config.schemas(), row -> missing.add(row.getString(1)));
        if (!missing.isEmpty()) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "connection " + config.name() + ": schemas: database " + config.database() + " has no schema "
                            + String.join(", ", missing) + ".");
        }
    }

    private static String problem(ResultSet row) throws SQLException {
        TableId table = new TableId(row.getString(1), row.getString(2));
        if (!row.getBoolean(3)) {
            return "the user may not use the schema of table " + table + ". GRANT USAGE ON SCHEMA "
                    + PostgresNames.quote(table.schema()) + " TO the user, and GRANT SELECT ON "
                    + PostgresNames.quote(table) + ".";
        }
        if (row.getBoolean(4)) {
            return "table " + table + ": " + ReadProblem.rowSecurity(table);
        }
        return "the user may not read the whole of table " + table + ". GRANT SELECT ON " + PostgresNames.quote(table)
                + " TO the user.";
    }
}

package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/** Finds, before anything is done, what keeps the user from reading every row of every table. */
final class SourcePrivileges {
    private final PgConnection connection;
    private final ConnectionConfig config;
    private final List<String> problems = new ArrayList<>();

    /** @param connection prepared for the catalog */
    SourcePrivileges(PgConnection connection, ConnectionConfig config) {
        this.connection = connection;
        this.config = config;
    }

    /**
     * @throws SliceException {@code CONFIGURATION} for schemas that do not exist; {@code SOURCE_SCHEMA} with every table that cannot be
     *     read and what must be granted
     */
    void check() {
        try {
            rejectMissingSchemas();
            List<Long> tables = new ArrayList<>();
            CatalogQuery.ofSchemas(connection, "tables.sql", config.schemas(), row -> tables.add(row.getLong(1)));
            CatalogQuery.ofTables(connection, "unreadable.sql", tables, this::add);
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.SOURCE_SCHEMA, "the catalog cannot be read: " + ServerMessage.of(e), e);
        }
        if (!problems.isEmpty()) {
            problems.add("Where a whole schema is not to be part of the slice, connection " + config.name()
                    + " can name the others: schemas: [...].");
            throw new SliceException(ErrorCode.SOURCE_SCHEMA, String.join("\n", problems));
        }
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

    private void add(ResultSet row) throws SQLException {
        TableId table = new TableId(row.getString(1), row.getString(2));
        if (!row.getBoolean(3)) {
            problems.add("the user may not use the schema of table " + table + ". GRANT USAGE ON SCHEMA "
                    + PostgresNames.quote(table.schema()) + " TO the user, and GRANT SELECT ON "
                    + PostgresNames.quote(table) + ".");
        } else if (row.getBoolean(4)) {
            problems.add("table " + table + ": " + ReadProblem.rowSecurity(table));
        } else {
            problems.add("the user may not read the whole of table " + table + ". GRANT SELECT ON "
                    + PostgresNames.quote(table) + " TO the user.");
        }
    }
}

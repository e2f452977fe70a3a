package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of a database, with nothing but SELECT on them. */
final class SchemaReader {
    private final Connection connection;
    private final ServerProduct product;
    private final String database;
    private final ErrorCode failure;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param connection in the database, under a sql_mode without ANSI_QUOTES
     * @param failure {@code SOURCE_SCHEMA} or {@code TARGET_SCHEMA}
     */
    SchemaReader(Connection connection, ServerProduct product, String database, ErrorCode failure) {
        this.connection = connection;
        this.product = product;
        this.database = database;
        this.failure = failure;
    }

    /** @throws SliceException with every table that the user may not read and the GRANT that is needed */
    DatabaseSchema read() {
        try {
            ColumnReader columns = ColumnReader.read(connection);
            List<Table> tables = new ArrayList<>();
            Map<TableId, List<ForeignKey>> foreignKeys = new LinkedHashMap<>();
            for (Map.Entry<String, Long> entry : tables().entrySet()) {
                readTable(entry.getKey(), entry.getValue(), columns, tables, foreignKeys);
            }
            RelationResolver resolver = new RelationResolver(connection, product, database, failure, tables);
            foreignKeys.forEach((table, keys) -> keys.forEach(key -> resolver.add(table, key)));
            problems.addAll(resolver.problems());
            rejectProblems();
            return DatabaseSchema.of(tables, resolver.relations(), resolver.unfollowed());
        } catch (SQLException e) {
            throw CatalogProblem.of(failure, "database " + database, e);
        }
    }

    private Map<String, Long> tables() throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("tables.sql"))) {
            while (row.next()) {
                rows.put(row.getString(1), row.getLong(2));
            }
        }
        return rows;
    }

    private void readTable(
            String name,
            long rows,
            ColumnReader columnReader,
            List<Table> tables,
            Map<TableId, List<ForeignKey>> foreignKeys)
            throws SQLException {
        String sql = definition(name);
        if (sql.isEmpty() || columnReader.isUnreadable(name)) {
            problems.add(ungranted(name));
            return;
        }
        TableDefinition definition = TableDefinition.parse(sql);
        TableId id = TableId.of(name);
        List<Column> columns = columnReader.columns(name);
        rejectUnknownTypes(name, columns);
        tables.add(
                new Table(id, columns, definition.primaryKey(), definition.uniqueKeys(), definition.indexes(), rows));
        foreignKeys.put(id, definition.foreignKeys());
    }

    /** Empty where the user may not read the whole table. */
    private String definition(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + MySqlNames.quote(table))) {
            row.next();
            return ForeignKeyQuotes.mend(row.getString(2));
        } catch (SQLException e) {
            if (CatalogProblem.isDenied(e)) {
                return "";
            }
            throw CatalogProblem.of(failure, "table " + table, e);
        }
    }

    private void rejectUnknownTypes(String table, List<Column> columns) {
        columns.stream()
                .filter(column -> !column.generated() && !MySqlTypes.isKnown(column))
                .forEach(column -> problems.add("column " + table + "." + column + " is of type " + column.type()
                        + ", which is not known here: its values might not arrive as they are."));
    }

    private String ungranted(String table) {
        return "the user may not read the whole of table " + table + ". GRANT SELECT ON " + MySqlNames.quote(database)
                + "." + MySqlNames.quote(table) + " to the user, or on " + MySqlNames.quote(database) + ".*";
    }

    private void rejectProblems() {
        if (!problems.isEmpty()) {
            throw new SliceException(failure, String.join("\n", problems));
        }
    }
}

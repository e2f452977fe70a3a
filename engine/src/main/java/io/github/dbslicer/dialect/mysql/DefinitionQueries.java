package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the server for definitions. */
final class DefinitionQueries {
    /** "View references invalid tables or columns or functions, or its definer lacks rights to use them." */
    private static final int VIEW_IS_INVALID = 1356;

    /** Also what MariaDB says of one that the user may not see. */
    private static final int ROUTINE_DOES_NOT_EXIST = 1305;

    private final Connection connection;

    /** @param connection prepared for the catalog, in the database */
    DefinitionQueries(Connection connection) {
        this.connection = connection;
    }

    /** The rows of a query that a resource holds. */
    List<List<String>> rows(String resource) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read(resource))) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(row.getString(column));
                }
                all.add(values);
            }
        }
        return all;
    }

    /** What SHOW CREATE answers. Empty where the user lacks the privilege: then the server refuses, or answers NULL. */
    Optional<CreateStatement> showCreate(String kind, String name) throws SQLException {
        String column = kind.equals("SEQUENCE") ? "Create Table" : "Create " + kind;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE " + kind + " " + MySqlNames.quote(name))) {
            row.next();
            String sqlMode = optional(row, "sql_mode").orElse("");
            String timeZone = optional(row, "time_zone").orElse("SYSTEM");
            return optional(row, column)
                    .map(sql -> kind.equals("TABLE") ? ForeignKeyQuotes.mend(sql) : DefinerClause.remove(sql))
                    .map(sql -> new CreateStatement(sql, sqlMode, timeZone));
        } catch (SQLException e) {
            if (CatalogProblem.isDenied(e) || e.getErrorCode() == ROUTINE_DOES_NOT_EXIST) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Empty where the user lacks the privilege; an empty text for a view that the source itself cannot use. */
    Optional<String> view(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE VIEW " + MySqlNames.quote(name))) {
            row.next();
            String sql = row.getString(2);
            return Optional.of(isInvalid(statement) ? "" : sql);
        } catch (SQLException e) {
            if (CatalogProblem.isDenied(e)) {
                return Optional.empty();
            }
            if (e.getErrorCode() == VIEW_IS_INVALID) {
                return Optional.of("");
            }
            throw e;
        }
    }

    /** Where a sequence goes on. */
    String nextOfSequence(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT next_not_cached_value FROM " + MySqlNames.quote(name))) {
            row.next();
            return row.getString(1);
        }
    }

    /** The value of a column; empty for NULL, or where the answer has no such column. */
    private static Optional<String> optional(ResultSet row, String column) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int index = 1; index <= columns.getColumnCount(); index++) {
            if (columns.getColumnLabel(index).equalsIgnoreCase(column)) {
                return Optional.ofNullable(row.getString(index));
            }
        }
        return Optional.empty();
    }

    private static boolean isInvalid(Statement statement) throws SQLException {
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (warning.getErrorCode() == VIEW_IS_INVALID) {
                return true;
            }
        }
        return false;
    }
}

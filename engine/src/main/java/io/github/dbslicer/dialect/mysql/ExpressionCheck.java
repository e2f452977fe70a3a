package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.LoneExpression;
import io.github.dbslicer.dialect.SqlTemplate;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/** Has the server judge the user's SQL, by PREPARE, which takes one statement and executes nothing. */
final class ExpressionCheck {
    private ExpressionCheck() {}

    /** @param connection of which nothing is wanted later, in the sql_mode of sessions that read rows */
    static void check(Connection connection, Table table, Collection<String> expressions) {
        String name = MySqlNames.quote(table.id());
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String expression : expressions) {
                String sql = SqlTemplate.expand(expression, name);
                LoneExpression lone = LoneExpression.of(name, sql);
                prepare(statement, lone.parenthesized());
                requireLone(statement, table, sql, lone.bare());
                // A question mark, for which PREPARE would want a value, is a mistake here.
                statement.execute(lone.parenthesized() + " LIMIT 0");
            }
        } catch (SQLException e) {
            throw ReadProblem.of(table, true, e);
        }
    }

    private static void requireLone(Statement statement, Table table, String sql, String bare) {
        try {
            prepare(statement, bare);
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.SOURCE_READ, "table " + table + ": " + LoneExpression.problem(sql), e);
        }
    }

    private static void prepare(Statement statement, String sql) throws SQLException {
        statement.execute("SET @dbslicer = " + MySqlNames.literal(sql));
        statement.execute("PREPARE dbslicer FROM @dbslicer");
    }
}

package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.LoneExpression;
import io.github.dbslicer.dialect.SqlTemplate;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.TableId;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.postgresql.core.Parser;
import org.postgresql.jdbc.PgConnection;

/**
 * Has the server judge the user's SQL, by EXPLAIN, which executes nothing. The extended protocol, which {@link PostgresConnector} sees to,
 * takes one statement at a time; where the driver would make several of a text and send them one by one, the text is refused.
 */
final class ExpressionCheck {
    private ExpressionCheck() {}

    /** @param connection of which nothing is wanted later, prepared for rows */
    static void check(PgConnection connection, TableId table, Collection<String> expressions) {
        String name = PostgresNames.quote(table);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String expression : expressions) {
                String sql = SqlTemplate.expand(expression, name);
                LoneExpression lone = LoneExpression.of(name, sql);
                explain(connection, statement, lone.parenthesized());
                requireLone(connection, statement, table, sql, lone.bare());
            }
        } catch (SQLException e) {
            throw ReadProblem.of(table, e);
        }
    }

    private static void requireLone(
            PgConnection connection, Statement statement, TableId table, String sql, String bare) {
        try {
            explain(connection, statement, bare);
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.SOURCE_READ, "table " + table + ": " + LoneExpression.problem(sql), e);
        }
    }

    private static void explain(PgConnection connection, Statement statement, String sql) throws SQLException {
        boolean standard = connection.getStandardConformingStrings();
        if (Parser.parseJdbcSql(sql, standard, false, true, false, false).size() != 1) {
            throw new SQLException("a semicolon stands outside of all parentheses", "42601");
        }
        statement.execute("EXPLAIN " + sql);
    }
}

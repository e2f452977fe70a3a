package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.LoneExpression;
import io.github.dbslicer.dialect.SqlTemplate;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.sqlite.SQLiteConnection;

/** Has SQLite judge the user's SQL, by compiling it, which executes nothing. It looks at the first statement of a text only. */
final class ExpressionCheck {
    private ExpressionCheck() {}

    static void check(SQLiteConnection connection, Table table, Collection<String> expressions) {
        String name = Names.quote(table.id().name());
        for (String expression : expressions) {
            String sql = SqlTemplate.expand(expression, name);
            LoneExpression lone = LoneExpression.of(name, sql);
            try {
                // SQLite would take the character for the end of the statement.
                requireNoParameters(sql.indexOf('\0') < 0 ? parameters(connection, lone.parenthesized()) : 1);
            } catch (SQLException e) {
                throw SqliteFailure.of(ErrorCode.SOURCE_READ, "reading " + table, e);
            }
            requireLone(connection, table, sql, lone.bare());
        }
    }

    private static void requireLone(SQLiteConnection connection, Table table, String sql, String bare) {
        try {
            parameters(connection, bare);
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.SOURCE_READ, "reading " + table + ": " + LoneExpression.problem(sql), e);
        }
    }

    private static void requireNoParameters(int parameters) throws SQLException {
        if (parameters > 0) {
            throw new SQLException(
                    "the SQL of its rule, masks or relations holds a parameter, to which nothing gives a value");
        }
    }

    /** How many values the statement would want. */
    private static int parameters(SQLiteConnection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.getParameterMetaData().getParameterCount();
        }
    }
}

package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.row.RowBatch;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sqlite.SQLiteConnection;

/**
 * The keys of a lookup as a query: a VALUES clause with parameters, or a temporary table where they are more than a statement takes. One
 * query over all keys finds each row once, even where several keys name it ('abc' and 'ABC' under NOCASE, 1 and 1.0).
 */
final class LookupKeys {
    /** SQLite's default limit of parameters in a statement since 3.32. */
    static final int MAX_PARAMETERS = 32_766;

    private static final String TABLE = "temp.\"dbslicer keys\"";

    private final RowBatch keys;
    private final boolean asParameters;

    LookupKeys(RowBatch keys) {
        if (keys.rows() == 0) {
            throw new IllegalArgumentException("a lookup without keys");
        }
        this.keys = keys;
        this.asParameters = (long) keys.rows() * keys.columns() <= MAX_PARAMETERS;
    }

    /** The query's text; names its columns {@code column1} and so on. */
    String query() {
        return asParameters ? values(0, keys.rows()) : "SELECT * FROM " + TABLE;
    }

    /** Gives the keys to a statement that holds {@link #query()}. */
    void bind(PreparedStatement statement) throws SQLException {
        if (asParameters) {
            bindRows(statement, 0, keys.rows());
        }
    }

    /** Fills the temporary table where one is needed. Comes before the query is prepared. */
    void prepare(SQLiteConnection connection) throws SQLException {
        if (asParameters) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            // The main database stays closed to writing: the file was opened to be read only.
            statement.execute("PRAGMA query_only = OFF");
            statement.execute("DROP TABLE IF EXISTS " + TABLE);
            statement.execute("CREATE TEMP TABLE \"dbslicer keys\"(" + columnNames() + ")");
            int rows = MAX_PARAMETERS / keys.columns();
            for (int from = 0; from < keys.rows(); from += rows) {
                insert(connection, from, Math.min(from + rows, keys.rows()));
            }
            statement.execute("PRAGMA query_only = ON");
        }
    }

    private void insert(SQLiteConnection connection, int from, int to) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + TABLE + " " + values(from, to))) {
            bindRows(statement, from, to);
            statement.executeUpdate();
        }
    }

    private String columnNames() {
        return IntStream.rangeClosed(1, keys.columns())
                .mapToObj(i -> "column" + i)
                .collect(Collectors.joining(", "));
    }

    private String values(int from, int to) {
        StringBuilder text = new StringBuilder("VALUES ");
        for (int row = from; row < to; row++) {
            text.append(row == from ? "(" : ",(");
            for (int column = 0; column < keys.columns(); column++) {
                text.append(column == 0 ? "" : ",").append(ValueBinder.placeholder(keys, row, column));
            }
            text.append(')');
        }
        return text.toString();
    }

    private void bindRows(PreparedStatement statement, int from, int to) throws SQLException {
        int parameter = 1;
        for (int row = from; row < to; row++) {
            for (int column = 0; column < keys.columns(); column++) {
                ValueBinder.bind(statement, parameter++, keys, row, column);
            }
        }
    }
}

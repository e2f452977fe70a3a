package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams the rows of one statement, or of several that each give some of the rows. */
final class MySqlRowReader implements RowReader {
    private static final int PACKET_OVERFLOWED = 1301;

    private final Table table;
    private final int columns;
    private final boolean ownSql;
    private final Iterator<String> statements;
    private final RepeatedRows repeated;
    private final Statement statement;
    private @Nullable ResultSet rows;

    /**
     * Starts the first statement.
     *
     * @param columns how many of the selected values are given out
     * @param repeated tells the rows that an earlier statement has given
     */
    MySqlRowReader(
            Connection connection, Table table, int columns, List<String> sql, RepeatedRows repeated, boolean ownSql) {
        this.table = table;
        this.columns = columns;
        this.ownSql = ownSql;
        this.statements = sql.iterator();
        this.repeated = repeated;
        try {
            this.statement = connection.createStatement();
            // The user's SQL is the server's, braces included.
            statement.setEscapeProcessing(false);
            // Rows of any size: more than one at a time gains 3% with small ones, and costs their memory with large
            // ones.
            statement.setFetchSize(1);
            advance();
        } catch (SQLException e) {
            throw ReadProblem.of(table, ownSql, e);
        }
    }

    @Override
    public boolean read(RowBatch batch, int maxRows, int maxBytes) {
        batch.clear();
        try {
            ResultSet current = rows;
            while (current != null && batch.rows() < maxRows && batch.byteSize() < maxBytes) {
                if (!current.next()) {
                    advance();
                    current = rows;
                } else if (!repeated.isRepeated(current)) {
                    append(current, batch);
                }
            }
        } catch (SQLException e) {
            throw ReadProblem.of(table, ownSql, e);
        }
        return batch.rows() > 0;
    }

    private void append(ResultSet row, RowBatch batch) throws SQLException {
        for (int column = 1; column <= columns; column++) {
            RawValues values = row.getObject(column, RawValues.class);
            if (values != null) {
                values.appendTo(batch, columns - column + 1);
                return;
            }
            batch.appendNull();
        }
    }

    private void advance() throws SQLException {
        if (rows != null) {
            rows.close();
            refuseLostValues();
            repeated.nextStatement();
        }
        rows = statements.hasNext() ? statement.executeQuery(statements.next()) : null;
    }

    /** Of a value that an expression makes too large the server gives NULL, with a warning alone. */
    private void refuseLostValues() throws SQLException {
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (warning.getErrorCode() == PACKET_OVERFLOWED) {
                throw warning;
            }
        }
    }

    @Override
    public void close() {
        try {
            if (rows != null) {
                // Closing alone would read all that is left.
                statement.cancel();
                closeCancelled(rows);
            }
            statement.close();
        } catch (SQLException e) {
            throw ReadProblem.of(table, ownSql, e);
        }
    }

    /** Reads the error that cancelling left in the stream, which is what was asked for. Any other is reported. */
    private static void closeCancelled(ResultSet rows) throws SQLException {
        try {
            rows.close();
        } catch (SQLException e) {
            if (e.getErrorCode() != 1317) {
                throw e;
            }
        }
    }
}

package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sqlite.SQLiteConnection;

/** Inserts the rows of one projection. */
final class RowInserter implements AutoCloseable {
    /** The driver holds the values of a batch as objects until it is executed. */
    private static final int MAX_BATCH_VALUES = 4_096;

    private static final int MAX_BATCH_BYTES = 1 << 20;

    private final SQLiteConnection connection;
    private final String table;
    private final List<String> columns;
    private final ColumnRule[] rules;
    private final TextEncoding encoding;
    private final PreparedStatement statement;

    /** @param target the table as the target has it */
    RowInserter(SQLiteConnection connection, CatalogTable target, Projection projection) throws SQLException {
        this.connection = connection;
        this.table = target.name();
        this.columns = projection.writtenColumns().stream().map(Column::name).toList();
        this.rules = IntStream.range(0, columns.size())
                .mapToObj(i -> rule(target, projection, i))
                .toArray(ColumnRule[]::new);
        this.encoding = TextEncoding.of(connection);
        this.statement = connection.prepareStatement(
                insert(columns.stream().map(name -> "?").toList()));
    }

    private static ColumnRule rule(CatalogTable target, Projection projection, int index) {
        String name = projection.writtenColumns().get(index).name();
        CatalogColumn column = target.findColumn(name)
                .orElseThrow(() -> new SliceException(
                        ErrorCode.TARGET_WRITE, "writing " + target.name() + ": the target has no column " + name));
        return ColumnRule.of(target, column, projection.writtenOutputs().get(index));
    }

    /** OR ABORT overrides what the target's constraints say of conflicts: they could ignore or replace rows in silence. */
    private String insert(List<String> values) {
        return "INSERT OR ABORT INTO " + Names.quote(table) + " (" + Names.quoteAll(columns) + ") VALUES ("
                + Names.list(values) + ")";
    }

    void insert(RowBatch rows) throws SQLException {
        int batchRows = Math.max(1, MAX_BATCH_VALUES / columns.size());
        int pending = 0;
        int bytes = 0;
        for (int row = 0; row < rows.rows(); row++) {
            if (bind(rows, row)) {
                statement.addBatch();
                bytes += size(rows, row);
                if (++pending == batchRows || bytes >= MAX_BATCH_BYTES) {
                    flush(pending);
                    pending = 0;
                    bytes = 0;
                }
            } else {
                insertBytes(rows, row);
            }
        }
        flush(pending);
    }

    private static int size(RowBatch rows, int row) {
        int last = rows.columns() - 1;
        return rows.start(row, last) + Math.max(0, rows.length(row, last)) - rows.start(row, 0);
    }

    /** Whether the statement takes the row: not where text in it is no UTF-8. */
    private boolean bind(RowBatch rows, int row) throws SQLException {
        for (int column = 0; column < rules.length; column++) {
            rules[column].check(rows, row, column);
            if (!ValueBinder.bindPlain(statement, column + 1, rows, row, column)) {
                return false;
            }
        }
        return true;
    }

    private void flush(int pending) throws SQLException {
        if (pending > 0) {
            requireInserted(Arrays.stream(statement.executeBatch()).sum(), pending);
        }
    }

    private void insertBytes(RowBatch rows, int row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < rules.length; column++) {
            rules[column].check(rows, row, column);
            values.add(placeholder(rows, row, column));
        }
        try (PreparedStatement single = connection.prepareStatement(insert(values))) {
            for (int column = 0; column < rules.length; column++) {
                ValueBinder.bind(single, column + 1, rows, row, column);
            }
            requireInserted(single.executeUpdate(), 1);
        }
    }

    private String placeholder(RowBatch rows, int row, int column) {
        String placeholder = ValueBinder.placeholder(rows, row, column);
        if (encoding != TextEncoding.UTF_8 && placeholder.equals(ValueBinder.BYTES_AS_TEXT)) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE,
                    "writing " + table + ": column " + columns.get(column)
                            + " would get text that is no valid UTF-8, which a target that stores " + encoding.label()
                            + " cannot hold");
        }
        return placeholder;
    }

    private void requireInserted(int inserted, int expected) {
        if (inserted != expected) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE,
                    "writing " + table + ": " + inserted + " of " + expected + " rows were inserted");
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

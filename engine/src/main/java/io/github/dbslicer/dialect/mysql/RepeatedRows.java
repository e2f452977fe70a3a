package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells the rows that two statements of a lookup give: two keys can be one under a collation ({@code 'abc'}, {@code 'ABC '}), and when a
 * lookup is split they may end up in different statements. A row that an earlier statement gave has the very values that a row had then.
 */
final class RepeatedRows {
    private final int outputs;
    private final int own;
    private final Set<String> earlier = new HashSet<>();
    private final Set<String> current = new HashSet<>();
    private final RowBatch values;

    /**
     * @param outputs how many values come before the row's own values of the columns looked up
     * @param own how many of those there are; 0 where no row can be repeated
     */
    RepeatedRows(int outputs, int own) {
        this.outputs = outputs;
        this.own = own;
        this.values = new RowBatch(Math.max(1, own));
    }

    /** For a query that is a single statement. */
    static RepeatedRows none() {
        return new RepeatedRows(0, 0);
    }

    boolean isRepeated(ResultSet row) throws SQLException {
        if (own == 0) {
            return false;
        }
        String key = key(row);
        current.add(key);
        return earlier.contains(key);
    }

    void nextStatement() {
        earlier.addAll(current);
        current.clear();
    }

    private String key(ResultSet row) throws SQLException {
        StringBuilder key = new StringBuilder();
        values.clear();
        row.getObject(outputs + 1, RawValues.class).appendTo(values, own);
        for (int column = 0; column < own; column++) {
            int length = values.length(0, column);
            key.append(length).append(':');
            key.append(new String(values.data(), values.start(0, column), length, StandardCharsets.ISO_8859_1));
        }
        return key.toString();
    }
}

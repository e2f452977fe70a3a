package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.CommonForms;
import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.ValueKind;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Inserts rows of one text, of bounded length, into a table {@code t}. */
final class SmallRows {
    private final TableInserter inserter;

    SmallRows(Connection connection, long rowBytes) throws SQLException {
        Column column = new Column("a", "text", ValueKind.TEXT, "", true, false);
        Table source = new Table(TableId.of("t"), List.of(column), Optional.empty(), List.of(), List.of(), 0);
        SqliteTable table = new SqliteTable(source, "t", List.of(new SqliteColumn(column, "a", "TEXT")), List.of());
        CommonColumn values = new CommonColumn(new CommonType.Text(), CommonForms.asItIs());
        inserter = new TableInserter(connection, table, List.of(values), new Remarks(), rowBytes);
    }

    void insert(String text) throws SQLException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RowBatch rows = new RowBatch(1);
        rows.append(bytes, 0, bytes.length);
        inserter.insert(rows);
    }
}

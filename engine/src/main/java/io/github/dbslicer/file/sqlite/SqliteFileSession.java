package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inserts batches into the tables of a file, of which it is the only session. */
final class SqliteFileSession implements WriteSession {
    /** As many statements are kept prepared: more cost memory outside of the heap. */
    private static final int KEPT = 64;

    private final FileConnection file;
    private final Dialect dialect;
    private final Map<TableId, SqliteTable> tables;
    private final Remarks remarks;
    private final Map<Projection, TableInserter> inserters = new LinkedHashMap<>(16, 0.75f, true);

    SqliteFileSession(FileConnection file, Dialect dialect, Map<TableId, SqliteTable> tables, Remarks remarks) {
        this.file = file;
        this.dialect = dialect;
        this.tables = tables;
        this.remarks = remarks;
    }

    @Override
    public void write(Projection projection, RowBatch rows) {
        file.run("writing " + projection.table(), () -> inserter(projection).insert(rows));
    }

    private TableInserter inserter(Projection projection) throws SQLException {
        TableInserter known = inserters.get(projection);
        if (known != null) {
            return known;
        }
        if (inserters.size() == KEPT) {
            var longestUnused = inserters.entrySet().iterator();
            longestUnused.next().getValue().close();
            longestUnused.remove();
        }
        SqliteTable table = tables.get(projection.table().id());
        if (table == null || !columns(table).equals(projection.writtenColumns())) {
            throw new IllegalArgumentException("rows of " + projection.table() + " are not those of its columns");
        }
        List<CommonColumn> columns = new ArrayList<>();
        projection
                .writtenOutputs()
                .forEach(output -> columns.add(dialect.common(table.source().id(), output)));
        TableInserter opened = new TableInserter(file.connection(), table, columns, remarks, TableInserter.ROW_BYTES);
        inserters.put(projection, opened);
        return opened;
    }

    private static List<Column> columns(SqliteTable table) {
        return table.columns().stream().map(SqliteColumn::source).toList();
    }

    @Override
    public void delete(Table table, Lookup keys) {
        throw new UnsupportedOperationException("no file is continued");
    }

    @Override
    public void abort() {
        file.cancel();
    }

    @Override
    public void close() {
        // Statements end with the connection: one that has failed would say so again.
        inserters.clear();
    }
}

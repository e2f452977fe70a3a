package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.TableSize;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConnection;

/** What tables take, by the pages that they have. That reads every page, so that it is not done in large files. */
final class PageSizes {
    private static final long MOST_BYTES = 1L << 28;

    private final SQLiteConnection connection;

    PageSizes(SQLiteConnection connection) {
        this.connection = connection;
    }

    Map<TableId, TableSize> read(Collection<Table> tables) throws SQLException {
        if (fileBytes() > MOST_BYTES) {
            return Map.of();
        }
        Map<String, TableSize> sizes = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("page-sizes.sql"))) {
            while (row.next()) {
                sizes.put(Names.fold(row.getString(1)), new TableSize(row.getLong(2), row.getLong(3)));
            }
        }
        Map<TableId, TableSize> byTable = new HashMap<>();
        for (Table table : tables) {
            TableSize size = sizes.get(Names.fold(table.id().name()));
            if (size != null) {
                byTable.put(table.id(), size);
            }
        }
        return byTable;
    }

    private long fileBytes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT p.page_count * s.page_size FROM pragma_page_count AS p, pragma_page_size AS s")) {
            row.next();
            return row.getLong(1);
        }
    }
}

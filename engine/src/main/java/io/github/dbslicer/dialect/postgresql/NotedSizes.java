package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.TableSize;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.jdbc.PgConnection;

/** What tables take, those that are divided with all their partitions. */
final class NotedSizes {
    private NotedSizes() {}

    /** @param schemas none for every one */
    static Map<TableId, TableSize> read(PgConnection connection, List<String> schemas, Collection<Table> tables) {
        Map<TableId, TableSize> sizes = new HashMap<>();
        try {
            CatalogQuery.ofSchemas(
                    connection,
                    "table-sizes.sql",
                    schemas,
                    row -> sizes.put(
                            new TableId(row.getString(1), row.getString(2)),
                            new TableSize(row.getLong(3), row.getLong(4))));
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.SOURCE_SCHEMA, "the sizes of the tables: " + ServerMessage.of(e), e);
        }
        sizes.keySet().retainAll(tables.stream().map(Table::id).toList());
        return sizes;
    }
}

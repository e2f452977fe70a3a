package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.TableSize;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What tables take, by the server's statistics. */
final class NotedSizes {
    private NotedSizes() {}

    static Map<TableId, TableSize> read(Connection connection, Collection<Table> tables) {
        Map<TableId, TableSize> sizes = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("table-sizes.sql"))) {
            while (row.next()) {
                sizes.put(TableId.of(row.getString(1)), new TableSize(row.getLong(2), row.getLong(3)));
            }
        } catch (SQLException e) {
            throw new SliceException(ErrorCode.SOURCE_SCHEMA, "the sizes of the tables: " + ServerMessage.of(e), e);
        }
        sizes.keySet().retainAll(tables.stream().map(Table::id).toList());
        return sizes;
    }
}

package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/** Removes all rows of tables, and of no others. */
final class TableEmptier {
    private static final String REFERENCES = SqlResource.read("references.sql");

    private final PgConnection connection;

    /** @param connection in a transaction, with nothing left that fires on rows that go */
    TableEmptier(PgConnection connection) {
        this.connection = connection;
    }

    /** @throws SliceException {@code TARGET_WRITE} that names the table and what is missing */
    void empty(List<LoadedTable> tables) throws SQLException {
        Set<Long> deleted = deleted(tables);
        List<String> truncated = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (LoadedTable table : tables) {
                if (deleted.contains(table.oid())) {
                    refuseUndeletable(table);
                    statement.execute("DELETE FROM " + table.ownRows());
                } else {
                    truncated.add(table.ownRows());
                }
            }
            if (!truncated.isEmpty()) {
                statement.execute("TRUNCATE TABLE " + String.join(", ", truncated) + " CONTINUE IDENTITY RESTRICT");
            }
        }
    }

    /**
     * Tables that TRUNCATE is not for: where the privilege is missing, and what tables reference that keep rows or are not truncated
     * either, which TRUNCATE refuses even where no foreign key is checked.
     */
    private Set<Long> deleted(List<LoadedTable> tables) throws SQLException {
        Set<Long> truncated = tables.stream()
                .filter(LoadedTable::truncates)
                .map(LoadedTable::oid)
                .collect(Collectors.toCollection(HashSet::new));
        Map<Long, Set<Long>> children = children();
        boolean changed = true;
        while (changed) {
            changed = truncated.removeIf(table -> !truncated.containsAll(children.getOrDefault(table, Set.of())));
        }
        Set<Long> deleted = tables.stream().map(LoadedTable::oid).collect(Collectors.toSet());
        deleted.removeAll(truncated);
        return deleted;
    }

    private Map<Long, Set<Long>> children() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(REFERENCES)) {
            Map<Long, Set<Long>> children = new HashMap<>();
            while (result.next()) {
                children.computeIfAbsent(result.getLong("parent"), parent -> new HashSet<>())
                        .add(result.getLong("child"));
            }
            return children;
        }
    }

    private static void refuseUndeletable(LoadedTable table) {
        if (!table.deletes()) {
            TableId id = table.id();
            throw new SliceException(
                    ErrorCode.TARGET_WRITE,
                    "table " + id
                            + " of the target cannot be emptied: the role may neither TRUNCATE it nor DELETE from it (or a rule makes"
                            + " something else of DELETE). GRANT TRUNCATE ON " + PostgresNames.quote(id)
                            + " to the role of this connection.");
        }
    }
}

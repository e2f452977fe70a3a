package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.ValueKind;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Divides what would be read by going through a whole table, by ranges of the first column of its primary key. The first and the last range
 * are open, so that each row is in just one of them whatever its key.
 */
final class ScanParts {
    /** Fewer rows are read before a session has asked for them. */
    private static final long ROWS_PER_PART = 25_000;

    private final Connection connection;
    private final Table table;

    /** @param connection sees the very state that the parts will be read from */
    ScanParts(Connection connection, Table table) {
        this.connection = connection;
        this.table = table;
    }

    /**
     * The parts, or the filter alone.
     *
     * @param query that reads the rows of the filter
     */
    List<RowFilter> of(String query, RowFilter filter, int wanted) throws SQLException {
        Optional<Column> column = dividing();
        if (wanted < 2 || column.isEmpty()) {
            return List.of(filter);
        }
        List<QueryPlan> plans = QueryPlan.of(connection, query);
        int parts = (int) Math.min(wanted, plans.get(0).rows() / ROWS_PER_PART);
        if (parts < 2 || plans.size() > 1 || !plans.get(0).readsAllByPrimaryKey() || !isInnoDb()) {
            return List.of(filter);
        }
        String name = MySqlNames.quote(table.id());
        String quoted = MySqlNames.quote(column.get());
        List<BigInteger> cuts = new KeyCuts(connection, name, quoted).find(parts);
        return parts(filter, name + "." + quoted, cuts);
    }

    private static List<RowFilter> parts(RowFilter filter, String column, List<BigInteger> cuts) {
        if (cuts.isEmpty()) {
            return List.of(filter);
        }
        List<RowFilter> parts = new ArrayList<>();
        parts.add(new RowFilter.Part(filter, column + " < " + cuts.get(0)));
        for (int index = 1; index < cuts.size(); index++) {
            parts.add(new RowFilter.Part(
                    filter, column + " >= " + cuts.get(index - 1) + " AND " + column + " < " + cuts.get(index)));
        }
        parts.add(new RowFilter.Part(filter, column + " >= " + cuts.get(cuts.size() - 1)));
        return parts;
    }

    /** Where text or bytes would have to be cut cannot be told without reading them. */
    private Optional<Column> dividing() {
        return table.primaryKey()
                .map(key -> table.column(key.columns().get(0)))
                .filter(column -> column.kind() == ValueKind.INTEGER || column.kind() == ValueKind.UNSIGNED);
    }

    /** Others show each query the rows as they are when it comes, which may have moved from one part to another meanwhile. */
    private boolean isInnoDb() throws SQLException {
        String sql = "SELECT ENGINE FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.id().name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && "InnoDB".equals(row.getString(1));
            }
        }
    }
}

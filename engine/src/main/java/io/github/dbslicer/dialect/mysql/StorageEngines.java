package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Knows which tables lie in storage engines that show no transaction an earlier state: MyISAM, Aria, MEMORY and others. */
final class StorageEngines {
    private static final String ENGINES = "SELECT TABLE_NAME, ENGINE FROM information_schema.TABLES"
            + " WHERE TABLE_SCHEMA = DATABASE() AND ENGINE NOT IN ('InnoDB', 'ROCKSDB', 'TokuDB')";

    private final Connection catalog;

    StorageEngines(Connection catalog) {
        this.catalog = catalog;
    }

    /** What the user must know of these tables. */
    Optional<String> caveat(Consistency consistency, Collection<Table> tables) {
        if (consistency == Consistency.NONE) {
            return Optional.empty();
        }
        Set<String> read = tables.stream().map(table -> table.id().name()).collect(Collectors.toSet());
        Map<String, String> momentless = momentless();
        momentless.keySet().retainAll(read);
        return momentless.isEmpty() ? Optional.empty() : Optional.of(caveat(momentless));
    }

    private static String caveat(Map<String, String> momentless) {
        String named = momentless.entrySet().stream()
                .map(table -> table.getKey() + " (" + table.getValue() + ")")
                .collect(Collectors.joining(", "));
        return "These tables are read as they are when each query comes to them, not as they were at the moment that the slice shows, since"
                + " their storage engines keep no earlier state: "
                + named
                + ". Where they change while the slice is cut, rows may be missing that others reference. Keep writers"
                + " away from them meanwhile, or make them InnoDB tables.";
    }

    private Map<String, String> momentless() {
        Map<String, String> engines = new TreeMap<>();
        try (Statement statement = catalog.createStatement();
                ResultSet rows = statement.executeQuery(ENGINES)) {
            while (rows.next()) {
                engines.put(rows.getString(1), rows.getString(2));
            }
            return engines;
        } catch (SQLException e) {
            throw CatalogProblem.of(ErrorCode.SOURCE_SCHEMA, "storage engines of tables", e);
        }
    }
}

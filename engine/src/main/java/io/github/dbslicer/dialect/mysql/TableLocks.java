package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** LOCK TABLES on every table of the database: no transaction that changed one of them is open while it is held. */
final class TableLocks implements SourceLock {
    private static final String TABLES = "SELECT TABLE_NAME FROM information_schema.TABLES"
            + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED')";

    private final Connection catalog;
    private final String database;

    TableLocks(Connection catalog, String database) {
        this.catalog = catalog;
        this.database = database;
    }

    @Override
    public Optional<String> obstacle() throws SQLException {
        return tables().isEmpty() ? Optional.of("the database has no tables") : Optional.empty();
    }

    @Override
    public String statement() throws SQLException {
        return tables().stream()
                .map(table -> MySqlNames.quote(table) + " READ")
                .collect(Collectors.joining(", ", "LOCK TABLES ", ""));
    }

    private List<String> tables() throws SQLException {
        return ServerMoment.texts(catalog, TABLES, 1);
    }

    /** Other databases of the server go on meanwhile. */
    @Override
    public Optional<String> position() {
        return Optional.empty();
    }

    @Override
    public String name() {
        return "a lock on the tables";
    }

    @Override
    public String privilege() {
        return "LOCK TABLES on " + MySqlNames.quote(database) + ".*";
    }
}

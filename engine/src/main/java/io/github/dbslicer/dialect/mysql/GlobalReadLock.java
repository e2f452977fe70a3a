package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** FLUSH TABLES WITH READ LOCK: no transaction of the server commits while it is held. */
final class GlobalReadLock implements SourceLock {
    private static final String LONG_STATEMENTS = "SELECT COUNT(*) FROM information_schema.PROCESSLIST"
            + " WHERE COMMAND IN ('Query', 'Execute') AND TIME >= 1 AND ID <> CONNECTION_ID()";

    private final Connection catalog;
    private final ServerProduct product;

    GlobalReadLock(Connection catalog, ServerProduct product) {
        this.catalog = catalog;
        this.product = product;
    }

    /**
     * MySQL waits for every statement that uses a table, and where one outlasts the wait, all others on that table stay behind it until it
     * ends, though the lock was given up; seen with 9.7. MariaDB 10.11 does not.
     */
    @Override
    public Optional<String> obstacle() throws SQLException {
        if (product.mariaDb()) {
            return Optional.empty();
        }
        Grants grants = Grants.read(catalog);
        if (!grants.allow("RELOAD", "*", "*") && !grants.allow("FLUSH_TABLES", "*", "*")) {
            return Optional.of(name() + " takes the privileges " + privilege());
        }
        if (!grants.allow("PROCESS", "*", "*")) {
            return Optional.of(name() + " takes the privilege PROCESS besides, to see that no long statement runs"
                    + " behind which others would queue");
        }
        return ServerMoment.texts(catalog, LONG_STATEMENTS, 1).equals(List.of("0"))
                ? Optional.empty()
                : Optional.of(name() + " would make others queue behind a statement that runs for a second or longer");
    }

    @Override
    public String statement() {
        return "FLUSH TABLES WITH READ LOCK";
    }

    @Override
    public Optional<String> position() throws SQLException {
        return ServerMoment.position(catalog, product);
    }

    @Override
    public String name() {
        return "a global read lock";
    }

    @Override
    public String privilege() {
        return product.mariaDb() ? "RELOAD" : "RELOAD (or FLUSH_TABLES) and PROCESS";
    }
}

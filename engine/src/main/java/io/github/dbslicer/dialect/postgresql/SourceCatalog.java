package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.postgresql.jdbc.PgConnection;

/** What sessions know of the tables that they read, each thing asked for once. Safe for several threads. */
final class SourceCatalog {
    private final ConcurrentMap<TableId, SourceTable> tables = new ConcurrentHashMap<>();
    private final ConcurrentMap<MatchId, List<KeyMatch>> matches = new ConcurrentHashMap<>();

    /** Lookups of the same columns by keys of the same types. */
    private record MatchId(TableId table, List<Column> by, List<Column> keyColumns) {}

    /** @param connection that keeps the table from being changed */
    SourceTable table(PgConnection connection, TableId id) throws SQLException {
        return known(tables, id, () -> SourceTable.read(connection, id));
    }

    /** How a lookup's columns are held to its keys. */
    List<KeyMatch> matches(PgConnection connection, TableId id, Lookup lookup) throws SQLException {
        MatchId match = new MatchId(id, lookup.by(), lookup.keyColumns());
        return known(matches, match, () -> KeyMatch.of(connection, id, lookup));
    }

    /** Forgets the tables, which may have changed. */
    void clear() {
        tables.clear();
    }

    /** Another session that wants the same meanwhile waits for it. */
    private static <K, V> V known(ConcurrentMap<K, V> all, K key, Reading<V> reading) throws SQLException {
        try {
            return all.computeIfAbsent(key, any -> {
                try {
                    return reading.read();
                } catch (SQLException e) {
                    throw new Refused(e);
                }
            });
        } catch (Refused e) {
            throw e.reason;
        }
    }

    @FunctionalInterface
    private interface Reading<V> {
        V read() throws SQLException;
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException reason;

        private Refused(SQLException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}

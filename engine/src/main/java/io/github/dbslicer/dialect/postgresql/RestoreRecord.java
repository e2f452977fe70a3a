package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.TableId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;

/**
 * The table {@code dbslicer_restore} of a target: what was taken away for a load, as the statements that put it back. It is made, in the
 * first schema of the loaded tables in which the role may make one, by the very transaction that takes things away, and each of its rows
 * goes with the transaction that puts the thing back, so that it is true whenever a run breaks off. The next run of the same role goes on
 * with it. Users may execute its statements themselves, in the order of {@code step}, and drop the table.
 *
 * <p>A table of another role's is never believed: its statements would be executed with the privileges of this one.
 */
final class RestoreRecord {
    static final String NAME = "dbslicer_restore";

    private static final String FIND = SqlResource.read("record-tables.sql");
    private static final String PLACES = SqlResource.read("record-places.sql");

    private final PgConnection connection;

    RestoreRecord(PgConnection connection) {
        this.connection = connection;
    }

    /**
     * The record that an unfinished run of this role has left.
     *
     * @throws SliceException {@code TARGET_SCHEMA} where another role's run has left one
     */
    Optional<TableId> find() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, NAME);
            try (ResultSet result = statement.executeQuery()) {
                Optional<TableId> found = Optional.empty();
                while (result.next()) {
                    TableId table = new TableId(result.getString("nspname"), NAME);
                    if (!result.getBoolean("own")) {
                        throw new SliceException(ErrorCode.TARGET_SCHEMA, foreign(table, result.getString("owner")));
                    }
                    found = found.or(() -> Optional.of(table));
                }
                return found;
            }
        }
    }

    private static String foreign(TableId table, String owner) {
        return "table " + table + " of the target records what an unfinished run of role " + owner
                + " took away. Run again as that role, or put it back by hand (" + byHand(table)
                + ") and drop the table.";
    }

    /** How users see what is to be put back. */
    static String byHand(TableId record) {
        return "SELECT statement FROM " + PostgresNames.quote(record) + " ORDER BY step";
    }

    /** Adds entries; what stands there already is older, and what things were like before any run. */
    void add(Collection<RecordEntry> entries, Collection<TableId> loaded) throws SQLException {
        TableId table = make(loaded);
        String sql = "INSERT INTO " + PostgresNames.quote(table)
                + " (table_schema, table_name, kind, name, step, statement) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (RecordEntry entry : entries) {
                statement.setString(1, entry.table().schema());
                statement.setString(2, entry.table().name());
                statement.setString(3, entry.kind());
                statement.setString(4, entry.name());
                statement.setInt(5, entry.step());
                statement.setString(6, entry.statement());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private TableId make(Collection<TableId> loaded) throws SQLException {
        Optional<TableId> found = find();
        if (found.isPresent()) {
            return found.get();
        }
        TableId table = new TableId(
                place(loaded.stream().map(TableId::schema).distinct().toList())
                        .orElseThrow(() -> new SliceException(ErrorCode.TARGET_SCHEMA, noPlace())),
                NAME);
        execute(
                "CREATE TABLE " + PostgresNames.quote(table)
                        + " (table_schema text NOT NULL, table_name text NOT NULL, kind text NOT NULL, name text NOT NULL,"
                        + " step integer NOT NULL, statement text NOT NULL, PRIMARY KEY (table_schema, table_name, kind, name))");
        execute(
                "COMMENT ON TABLE " + PostgresNames.quote(table)
                        + " IS 'Statements that put back what DbSlicer took away for a load; execute them in the order of step.'");
        keepToOwner(table);
        return table;
    }

    /** Default privileges may let others write what this role executes later. */
    void keepToOwner(TableId table) throws SQLException {
        List<String> others = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT DISTINCT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) END"
                        + " FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) a"
                        + " WHERE c.oid = CAST(? AS pg_catalog.regclass) AND a.grantee <> c.relowner")) {
            statement.setString(1, PostgresNames.quote(table));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    others.add(result.getString(1));
                }
            }
        }
        if (!others.isEmpty()) {
            execute("REVOKE ALL ON " + PostgresNames.quote(table) + " FROM " + String.join(", ", others));
        }
    }

    static String noPlace() {
        return "the target's foreign keys, triggers or row security must make way for the load, and what is taken away is recorded"
                + " in a table of the target; but the role may create a table in none of its schemas. GRANT CREATE ON SCHEMA one of them.";
    }

    /** The schema for a new record. */
    Optional<String> place(Collection<String> schemas) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PLACES)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        }
    }

    /** In the order in which they are to be executed. */
    List<RecordEntry> entries(TableId record) throws SQLException {
        String sql = "SELECT table_schema, table_name, kind, name, step, statement FROM " + PostgresNames.quote(record)
                + " ORDER BY step, table_schema, table_name, name";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<RecordEntry> entries = new ArrayList<>();
            while (result.next()) {
                entries.add(new RecordEntry(
                        new TableId(result.getString(1), result.getString(2)),
                        result.getString(3),
                        result.getString(4),
                        result.getInt(5),
                        result.getString(6)));
            }
            return entries;
        }
    }

    /** Removes an entry, within the transaction that has put the thing back. */
    void remove(TableId record, RecordEntry entry) throws SQLException {
        String sql = "DELETE FROM " + PostgresNames.quote(record)
                + " WHERE table_schema = ? AND table_name = ? AND kind = ? AND name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, entry.table().schema());
            statement.setString(2, entry.table().name());
            statement.setString(3, entry.kind());
            statement.setString(4, entry.name());
            statement.executeUpdate();
        }
    }

    /** Forgets what belongs to tables of these schemas, none meaning all; drops the record where nothing else is in it. */
    void forget(List<String> schemas) throws SQLException {
        Optional<TableId> table = find();
        if (table.isEmpty()) {
            return;
        }
        for (RecordEntry entry : entries(table.get())) {
            if (schemas.isEmpty() || schemas.contains(entry.table().schema())) {
                remove(table.get(), entry);
            }
        }
        if (entries(table.get()).isEmpty()) {
            drop(table.get());
        }
    }

    /** Drops the table. */
    void drop(TableId record) throws SQLException {
        execute("DROP TABLE " + PostgresNames.quote(record));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.RunPhase;
import io.github.dbslicer.dialect.RunRecord;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.TableId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.jdbc.PgConnection;

/**
 * The table {@code dbslicer_run} of a target: what an unfinished run was about, how far it is, and which definitions it has executed after
 * the rows. It is in the first schema, the given ones first, in which the role may make a table.
 *
 * <p>A table of another role's is never believed: that role could have this one leave out what it should do.
 */
final class RunTable {
    private static final String FIND = SqlResource.read("record-tables.sql");
    private static final String COMMENT = "DbSlicer: an unfinished run, which slice --continue goes on with.";
    private static final String PHASE = "phase";
    private static final String FACT = "fact ";
    private static final String DONE = "done ";

    private final PgConnection connection;
    private Optional<TableId> table = Optional.empty();
    private Set<String> done = Set.of();
    private boolean continuable;
    private boolean replaced;

    RunTable(PgConnection connection) {
        this.connection = connection;
    }

    /** Where the record is of the run that uses this; empty where it has none. */
    Optional<TableId> table() {
        return table;
    }

    /** Whether another run can go on with the run that uses this. */
    boolean continuable() {
        return table.isPresent() && continuable;
    }

    /** The numbers of the definitions that an earlier run has executed. */
    Set<String> done() {
        return done;
    }

    /** @throws SliceException {@code TARGET_SCHEMA} where a table of that name is another role's or something else */
    Optional<RunRecord> read() throws SQLException {
        Optional<TableId> found = find();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<String, String> facts = new TreeMap<>();
        Set<String> executed = new HashSet<>();
        Optional<RunPhase> phase = Optional.empty();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, value FROM " + PostgresNames.quote(found.get()))) {
            while (row.next()) {
                String name = row.getString(1);
                if (name.equals(PHASE)) {
                    phase = Optional.of(RunPhase.valueOf(row.getString(2)));
                } else if (name.startsWith(DONE)) {
                    executed.add(name.substring(DONE.length()));
                } else {
                    facts.put(name.substring(FACT.length()), row.getString(2));
                }
            }
        }
        table = found;
        done = Set.copyOf(executed);
        continuable = !facts.containsKey(RunRecord.FILE);
        return phase.map(known -> new RunRecord(known, facts));
    }

    private Optional<TableId> find() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, RunRecord.TABLE);
            try (ResultSet row = statement.executeQuery()) {
                Optional<TableId> found = Optional.empty();
                while (row.next()) {
                    TableId id = new TableId(row.getString("nspname"), RunRecord.TABLE);
                    if (!row.getBoolean("own")) {
                        throw foreign(
                                id,
                                "records a run of role " + row.getString("owner") + ". Run as that role, or drop it");
                    }
                    if (!COMMENT.equals(row.getString("comment"))) {
                        throw foreign(
                                id,
                                "is no record of an unfinished run, whose name it has. Give it another name, or drop it");
                    }
                    found = found.or(() -> Optional.of(id));
                }
                return found;
            }
        }
    }

    private static SliceException foreign(TableId table, String what) {
        return new SliceException(
                ErrorCode.TARGET_SCHEMA, "table " + table + " of the target " + what + ". Nothing was changed.");
    }

    /**
     * Begins a record in place of the former one. Returns the reason where there is no place for it.
     *
     * @param schemas in which it is made rather than in others
     */
    Optional<String> begin(Map<String, String> facts, Collection<String> schemas) throws SQLException {
        Optional<TableId> found = find();
        Optional<String> place = found.map(TableId::schema);
        if (place.isEmpty()) {
            place = new RestoreRecord(connection).place(schemas);
        }
        if (place.isEmpty()) {
            return Optional.of("the role may create a table in none of its schemas");
        }
        TableId id = new TableId(place.get(), RunRecord.TABLE);
        inTransaction(() -> {
            if (found.isEmpty()) {
                make(id);
            }
            execute("DELETE FROM " + PostgresNames.quote(id));
            put(id, facts, RunPhase.CLEARING);
        });
        replaced = found.isPresent();
        continuable = !facts.containsKey(RunRecord.FILE);
        table = Optional.of(id);
        return Optional.empty();
    }

    private void make(TableId id) throws SQLException {
        String name = PostgresNames.quote(id);
        execute("CREATE TABLE " + name
                + " (name pg_catalog.text NOT NULL PRIMARY KEY, value pg_catalog.text NOT NULL)");
        execute("COMMENT ON TABLE " + name + " IS '" + COMMENT + "'");
        new RestoreRecord(connection).keepToOwner(id);
    }

    /** Adds facts and enters the last phase. Does nothing where there is no record. */
    void complete(Map<String, String> facts) throws SQLException {
        if (table.isPresent()) {
            TableId id = table.get();
            inTransaction(() -> put(id, facts, RunPhase.FINISHING));
        }
    }

    private void inTransaction(Change change) throws SQLException {
        connection.setAutoCommit(false);
        try {
            change.make();
            connection.commit();
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private interface Change {
        void make() throws SQLException;
    }

    private void put(TableId id, Map<String, String> facts, RunPhase phase) throws SQLException {
        String sql = "INSERT INTO " + PostgresNames.quote(id)
                + " (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                statement.setString(1, FACT + fact.getKey());
                statement.setString(2, fact.getValue());
                statement.addBatch();
            }
            statement.setString(1, PHASE);
            statement.setString(2, phase.name());
            statement.addBatch();
            statement.executeBatch();
        }
    }

    /** Does nothing where there is no record. */
    void enter(RunPhase phase) throws SQLException {
        if (table.isPresent()) {
            execute("UPDATE " + PostgresNames.quote(table.get()) + " SET value = '" + phase + "' WHERE name = '" + PHASE
                    + "'");
        }
    }

    /** Within the transaction of another session, which has executed a definition. */
    static void addDone(PgConnection session, TableId record, String definition) throws SQLException {
        String sql =
                "INSERT INTO " + PostgresNames.quote(record) + " (name, value) VALUES (?, '') ON CONFLICT DO NOTHING";
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setString(1, DONE + definition);
            statement.executeUpdate();
        }
    }

    /** Takes back a record that was begun, where none stood there before. */
    void withdraw() throws SQLException {
        if (!replaced) {
            remove();
        }
    }

    /** Removes the record. */
    void remove() throws SQLException {
        if (table.isPresent()) {
            execute("DROP TABLE " + PostgresNames.quote(table.get()));
            table = Optional.empty();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

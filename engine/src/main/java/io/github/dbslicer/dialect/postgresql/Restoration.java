package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.TableId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.jdbc.PgConnection;

/** Puts back what a record says was taken away, each thing in a transaction of its own. */
final class Restoration {
    private static final String WANTED = SqlResource.read("entry-wanted.sql");

    private final PgConnection connection;
    private final RestoreRecord record;

    /** @param connection in autocommit */
    Restoration(PgConnection connection, RestoreRecord record) {
        this.connection = connection;
        this.record = record;
    }

    /** What is not put back, and still in the record. The server's reason is missing where nothing was tried. */
    record Remainder(TableId record, RecordEntry entry, Optional<SQLException> reason) {}

    /**
     * Executes the record from its beginning to its end, and drops it where nothing is left.
     *
     * @param complete whether all rows are there; where they are not, what checks them is left in the record
     */
    List<Remainder> restore(boolean complete) throws SQLException {
        Optional<TableId> table = record.find();
        if (table.isEmpty()) {
            return List.of();
        }
        List<Remainder> left = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        for (RecordEntry entry : record.entries(table.get())) {
            // What belongs to a foreign key that is not there waits for it.
            String key = entry.table() + "." + entry.name();
            boolean waits = missing.contains(key) || !complete && entry.checksRows();
            Optional<SQLException> reason = waits ? Optional.empty() : putBack(table.get(), entry);
            if (waits || reason.isPresent()) {
                missing.add(key);
                left.add(new Remainder(table.get(), entry, reason));
            }
        }
        if (left.isEmpty()) {
            record.drop(table.get());
        }
        return left;
    }

    private Optional<SQLException> putBack(TableId table, RecordEntry entry) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (isWanted(entry)) {
                statement.execute(entry.statement());
            }
            record.remove(table, entry);
            connection.commit();
            return Optional.empty();
        } catch (SQLException e) {
            connection.rollback();
            return Optional.of(e);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Somebody may have put it back by hand, or dropped the table. */
    private boolean isWanted(RecordEntry entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WANTED)) {
            statement.setString(1, entry.table().schema());
            statement.setString(2, entry.table().name());
            statement.setString(3, entry.kind());
            statement.setString(4, entry.name());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}

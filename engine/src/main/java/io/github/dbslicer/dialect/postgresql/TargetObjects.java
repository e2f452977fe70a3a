package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.RunRecord;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.TableId;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/**
 * Drops everything that schemas of a target hold, whatever depends on what in them. The schemas themselves and the privileges on them stay,
 * and so do extensions. Nothing of other schemas goes along: what depends on something dropped is refused.
 */
final class TargetObjects {
    private static final int NAMED = 10;

    private final PgConnection connection;
    private final List<String> schemas;
    private final RestoreRecord record;

    /**
     * @param connection in autocommit, whose search path is empty
     * @param schemas none for all but the system's
     */
    TargetObjects(PgConnection connection, List<String> schemas) {
        this.connection = connection;
        this.schemas = List.copyOf(schemas);
        this.record = new RestoreRecord(connection);
    }

    /**
     * Does so in one transaction.
     *
     * @throws SliceException {@code TARGET_SCHEMA} that names what cannot be dropped; nothing is dropped then
     */
    void dropAll() {
        try {
            connection.setAutoCommit(false);
            try {
                List<String> kept = kept();
                record.forget(schemas);
                for (Dropped object : list()) {
                    drop(object);
                }
                refuseLosses(kept);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure("the objects of the target cannot be dropped", e);
        }
    }

    private record Dropped(String type, String identity, String keyword) {}

    /** All but the record of a run, and one of what was taken away from tables of other schemas. */
    private List<Dropped> list() throws SQLException {
        Optional<TableId> kept = record.find();
        List<Dropped> objects = new ArrayList<>();
        CatalogQuery.ofSchemas(connection, "dropped-objects.sql", schemas, row -> {
            String schema = row.getString("nspname");
            boolean isRecord = RunRecord.TABLE.equals(row.getString("name"))
                    || RestoreRecord.NAME.equals(row.getString("name"))
                            && kept.filter(table -> table.schema().equals(schema))
                                    .isPresent();
            if (!isRecord) {
                objects.add(new Dropped(row.getString("type"), row.getString("identity"), row.getString("keyword")));
            }
        });
        return objects;
    }

    private void drop(Dropped object) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            // It may have gone with what it depended on.
            statement.execute("DROP " + object.keyword() + " IF EXISTS " + object.identity() + " CASCADE");
        } catch (SQLException e) {
            throw failure(object.type() + " " + object.identity() + " of the target cannot be dropped", e);
        }
    }

    private List<String> kept() throws SQLException {
        List<String> kept = new ArrayList<>();
        CatalogQuery.ofSchemas(connection, "kept-objects.sql", schemas, row -> kept.add(row.getString(1)));
        return kept;
    }

    private void refuseLosses(List<String> kept) throws SQLException {
        TreeSet<String> lost = new TreeSet<>(kept);
        kept().forEach(lost::remove);
        if (!lost.isEmpty()) {
            throw new SliceException(
                    ErrorCode.TARGET_SCHEMA,
                    "The objects of the target cannot be made anew; nothing was changed. Others depend on them that would be lost: "
                            + lost.stream().limit(NAMED).collect(Collectors.joining(", "))
                            + (lost.size() > NAMED ? " and " + (lost.size() - NAMED) + " more" : "")
                            + ". Drop these yourself, or name their schemas in the connection's schemas too.");
        }
    }

    private static SliceException failure(String what, SQLException e) {
        String remedy = switch (ServerMessage.state(e)) {
            case "42501" -> " Have its owner drop it, or connect as a role that owns it.";
            case "53200" -> " Set max_locks_per_transaction higher on the target's server.";
            case "55P03" -> " Another session uses it: end it, or run again.";
            default -> "";
        };
        return new SliceException(
                ErrorCode.TARGET_SCHEMA, what + ": " + ServerMessage.of(e) + ". Nothing was changed." + remedy, e);
    }
}

package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;

/** Finds why rows of a source's tables would not arrive in the target's tables as they are. */
final class MisfitFinder {
    private final PgConnection connection;
    private final boolean replica;

    /** @param replica whether the sessions that write check no foreign keys */
    MisfitFinder(PgConnection connection, boolean replica) {
        this.connection = connection;
        this.replica = replica;
    }

    /** In words for the user, a line each; by table. */
    List<String> find(Collection<Table> sourceTables) throws SQLException {
        TargetRelations relations = new TargetRelations(connection);
        Map<TableId, TargetRelations.Relation> found = relations.find(sourceTables);
        ColumnMisfits columns = new ColumnMisfits(new TypeFit(relations.domains()));
        List<String> misfits = new ArrayList<>();
        for (Table source : sourceTables) {
            Optional<TargetRelations.Relation> relation = Optional.ofNullable(found.get(source.id()));
            Optional<String> other =
                    relation.map(TargetRelations.Relation::other).filter(what -> !what.isEmpty());
            if (relation.isEmpty()) {
                misfits.add("table " + source + " is missing in the target");
            } else if (other.isPresent()) {
                misfits.add("table " + source + ": the target has " + other.get() + " of that name");
            } else {
                columns.find(source, relation.get()).forEach(misfits::add);
            }
        }
        addHindrances(LoadedTable.find(connection, sourceTables), misfits);
        return misfits;
    }

    private void addHindrances(List<LoadedTable> tables, List<String> misfits) throws SQLException {
        tables.stream()
                .filter(table -> !table.truncates() && !table.deletes())
                .map(table -> "table " + table.id()
                        + ": the role may not remove its rows. GRANT TRUNCATE ON " + PostgresNames.quote(table.id())
                        + " to the role of this connection")
                .forEach(misfits::add);
        List<Obstacle> obstacles = new Obstacles(connection, replica).find(tables);
        obstacles.forEach(obstacle -> obstacle.problem()
                .map(problem -> "table " + obstacle.putBack().table() + ": " + problem)
                .ifPresent(misfits::add));
        if (replica) {
            new UncheckedKeys(connection)
                    .find(tables)
                    .forEach(key -> key.problem()
                            .map(problem -> "table " + key.table() + ": " + problem)
                            .ifPresent(misfits::add));
        }
        addRecordMisfit(obstacles.isEmpty() ? List.of() : tables, misfits);
    }

    /** @param tables those that something is taken away from */
    private void addRecordMisfit(List<LoadedTable> tables, List<String> misfits) throws SQLException {
        RestoreRecord record = new RestoreRecord(connection);
        try {
            boolean possible = record.find().isPresent()
                    || tables.isEmpty()
                    || record.place(tables.stream()
                                    .map(table -> table.id().schema())
                                    .distinct()
                                    .toList())
                            .isPresent();
            if (!possible) {
                misfits.add(RestoreRecord.noPlace());
            }
        } catch (SliceException e) {
            misfits.add(String.valueOf(e.getMessage()));
        }
    }
}

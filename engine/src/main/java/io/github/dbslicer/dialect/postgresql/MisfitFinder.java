package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.schema.Table;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/** Finds why rows of a source's tables would not arrive in the target's tables as they are. */
final class MisfitFinder {
    MisfitFinder(PgConnection connection, boolean replica) {}

    List<String> find(Collection<Table> sourceTables) throws SQLException {
        return List.of();
    }
}

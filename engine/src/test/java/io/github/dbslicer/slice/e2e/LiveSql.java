package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.schema.TableId;
import java.util.List;

/** How a kind of database is looked at by plain SQL. Tables are called as users call them. */
interface LiveSql {

    /** The one for a {@code type} of connection. */
    static LiveSql of(String type, TestDatabases databases) {
        return switch (type) {
            case "sqlite" -> new SqliteLiveSql(databases);
            case "postgresql" -> new PostgresLiveSql(databases);
            default -> new MySqlLiveSql(databases);
        };
    }

    /** What a session begins with, so that nothing is checked or converted that can be left as it is. */
    List<String> settings();

    /** A query of the tables that hold rows of their own, by name. */
    String tables();

    /** A query of the names and types of a table's columns, in order. */
    String columns(String table);

    /**
     * A query of the declared references, a row for each pair of columns: name, child, its column, parent, its column, a condition on the
     * child or NULL.
     */
    String references();

    /** The table, without those that inherit from it, as it stands behind FROM. */
    String from(String table);

    /** The table as the engine calls it. */
    TableId id(String table);

    /** An expression whose text differs where values do. */
    String exact(String column, String type);

    /** A condition that one row in three meets. */
    String oneInThree(String firstColumn, String secondColumn, int remainder);
}

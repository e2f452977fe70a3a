package io.github.dbslicer.dialect;

import io.github.dbslicer.config.ConnectionConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Databases of one kind that a test may fill. */
public interface TestDatabases {

    /** Creates an empty database. */
    default ConnectionConfig newDatabase() {
        return newDatabase("t_");
    }

    /** Creates an empty database whose name, or that of its file, begins like this. */
    ConnectionConfig newDatabase(String beginning);

    /** The same database, spelled in another way. */
    ConnectionConfig otherSpelling(ConnectionConfig database);

    /** A condition that takes longer than any test may. */
    String endlessCondition();

    /** A connection that checks no foreign keys. The caller closes it. */
    Connection connect(ConnectionConfig database) throws SQLException;

    /** Removes a database that no test needs any more. */
    void drop(ConnectionConfig database);

    /** The name as the database wants it in SQL. */
    String quote(String name);

    /** An expression that tells every value of a column from every other, bytes and storage class alike; NULL for NULL. */
    String exact(String quotedColumn);

    /** Executes statements one after the other; none checks foreign keys. */
    default void execute(ConnectionConfig database, List<String> statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + database.database(), e);
        }
    }
}

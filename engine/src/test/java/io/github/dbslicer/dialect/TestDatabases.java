package io.github.dbslicer.dialect;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.schema.TableId;
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

    /** What the engine calls a table that SQL finds by its name alone. */
    default TableId table(String name) {
        return TableId.of(name);
    }

    /** Statements that create these tables, whichever references which. */
    default List<String> create(List<NewTable> tables) {
        return tables.stream().map(NewTable::sql).toList();
    }

    /** The table behind FROM, without the rows of those that inherit from it. */
    default String withoutHeirs(String quotedTable) {
        return quotedTable;
    }

    /** A type for texts of any length. */
    default String textType() {
        return "LONGTEXT";
    }

    /** A type for bytes of any length. */
    default String bytesType() {
        return "LONGBLOB";
    }

    /** Bytes, in the digits of base 16, as SQL. */
    default String bytes(String hex) {
        return "x'" + hex + "'";
    }

    /** A text of one backslash, as SQL. */
    default String backslash() {
        return "char(92)";
    }

    /** What follows the expression of a generated column that is not stored, where the database has such. */
    default String computedWhenRead() {
        return "VIRTUAL";
    }

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

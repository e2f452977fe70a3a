package io.github.dbslicer.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The keys and indexes of a table of PostgreSQL, that nothing refers to. */
final class TableIndexes {
    private final Connection connection;
    private final String where;

    /** @param table in the schema {@code public} */
    TableIndexes(Connection connection, String table) {
        this.connection = connection;
        this.where = "= 'public." + PostgresShopServer.quoted(table).replace("'", "''") + "'::regclass";
    }

    /** Drops them and returns the statements that make them. */
    List<String> drop() throws SQLException {
        String constraints =
                " FROM pg_constraint WHERE conrelid " + where + " AND contype IN ('p', 'u') ORDER BY contype";
        List<String> statements = new ArrayList<>(Texts.read(
                connection,
                "SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))"
                        + constraints));
        List<String> drops = new ArrayList<>(Texts.read(
                connection,
                "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)" + constraints));
        String indexes = " FROM pg_index WHERE indrelid " + where
                + " AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)";
        statements.addAll(Texts.read(connection, "SELECT pg_get_indexdef(indexrelid)" + indexes));
        drops.addAll(Texts.read(connection, "SELECT format('DROP INDEX %s', indexrelid::regclass)" + indexes));
        try (Statement statement = connection.createStatement()) {
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
        return statements;
    }
}

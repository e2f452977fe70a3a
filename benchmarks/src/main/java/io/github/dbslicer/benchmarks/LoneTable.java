package io.github.dbslicer.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/** Makes a database of PostgreSQL with one table of another database, which it cannot see. */
final class LoneTable {
    private final Workbench bench;
    private final Source source;
    private final String table;

    LoneTable(Workbench bench, Source source, String table) {
        this.bench = bench;
        this.source = source;
        this.table = table;
    }

    /** With its keys and indexes; its references go with the tables that they lead to. */
    Source make() throws SQLException {
        String database = EmptyTables.make(bench, source);
        ShopServer server = bench.server();
        try (Connection from = server.connect(source.database());
                Connection to = server.connect(database)) {
            dropOthers(to);
            copy(from, to);
        }
        server.execute(database, server.analyze(table));
        return new Source(database, Optional.empty(), List.of(table));
    }

    private void dropOthers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String other : bench.server().tables(connection)) {
                if (!other.equals(table)) {
                    statement.execute("DROP TABLE " + PostgresShopServer.quoted(other) + " CASCADE");
                }
            }
        }
    }

    private void copy(Connection from, Connection to) throws SQLException {
        String name = PostgresShopServer.quoted(table);
        try (PGCopyInputStream rows =
                new PGCopyInputStream(from.unwrap(PGConnection.class), "COPY " + name + " TO STDOUT")) {
            to.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + name + " FROM STDIN", rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.dbslicer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScanOnPostgresTest extends ScanContract {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    private final PostgresTestDatabases databases = new PostgresTestDatabases(SERVER.server());

    @Override
    TestDatabases databases() {
        return databases;
    }

    /** A transaction holds a lock on every row. What a session has read counts once it has ended. */
    @Test
    void readsAsManyRowsAsAskedForAndWaitsForNoLock() throws SQLException, InterruptedException {
        ConnectionConfig source = database(
                "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(200))",
                "INSERT INTO users SELECT i, repeat('a', 50) || i || '@example.org' FROM generate_series(1, 50000) AS s(i)",
                "SELECT pg_stat_force_next_flush()",
                "SELECT pg_stat_reset()");
        try (Connection connection = databases.connect(source);
                Statement statement = connection.createStatement()) {
            long before = rowsRead(statement);
            statement.execute("BEGIN");
            statement.execute("DELETE FROM users WHERE id < 10");
            ScanResult result = scan(source, Optional.empty(), 150);
            assertThat(result.found())
                    .extracting(FoundColumn::why)
                    .containsExactly("its name; 100% of 150 values are e-mail addresses");
            statement.execute("ROLLBACK");
            long read = rowsRead(statement);
            while (read == before) {
                Thread.sleep(20);
                read = rowsRead(statement);
            }
            assertThat(read - before).isEqualTo(150);
        }
    }

    private static long rowsRead(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT COALESCE(max(seq_tup_read), 0) FROM pg_stat_user_tables WHERE relname = 'users'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void knowsTheTypesOfTheServer() {
        ConnectionConfig source = database(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a INET, b JSONB, c BYTEA, d UUID, e BOOLEAN, f POINT, h MACADDR,"
                        + " telefon TEXT, passwort BYTEA, geschlecht CHAR(1), phone_ok BOOLEAN, i TEXT[],"
                        + " g TEXT GENERATED ALWAYS AS (telefon || '@example.org') STORED)",
                "INSERT INTO t (id, b, telefon) VALUES (1, '{\"mail\": \"a@example.org\"}', '+49 30 123456'), (2, '{}', '(030) 123456'),"
                        + " (3, '{}', E'with a \\\\t tab')");
        assertThat(found(scan(source)))
                .isEqualTo(Map.of(
                        "t.a", "ip sure",
                        "t.b", "document perhaps",
                        "t.c", "document perhaps",
                        "t.f", "place perhaps",
                        "t.h", "mac sure",
                        "t.telefon", "phone sure",
                        "t.passwort", "secret likely",
                        "t.geschlecht", "trait likely",
                        "t.g", "text likely"));
        assertThat(masks(scan(source))).containsEntry("t.g", "computed of other columns: mask those");
    }

    @Test
    void namesTablesThatItMayNotReadAndGoesOn() {
        ConnectionConfig source = database(
                "CREATE TABLE a (email TEXT)",
                "CREATE TABLE b (email TEXT)",
                "INSERT INTO a VALUES ('a@example.org')",
                "CREATE TABLE c (x TEXT)",
                "INSERT INTO c VALUES ('a@example.org'), ('b@example.org'), ('c@example.org')");
        String reader = SERVER.server().newRole();
        databases.execute(source, java.util.List.of("GRANT SELECT ON a, c TO " + reader));
        ScanResult result = scan(databases.config(source.database(), reader), Optional.empty(), 10);
        assertThat(found(result))
                .isEqualTo(Map.of("a.email", "email sure", "b.email", "email likely", "c.x", "email likely"));
        assertThat(result.unread()).containsOnlyKeys(new TableId("public", "b"));
        assertThat(result.unread().get(new TableId("public", "b"))).contains("GRANT SELECT");
    }
}

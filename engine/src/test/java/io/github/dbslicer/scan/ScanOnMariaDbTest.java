package io.github.dbslicer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScanOnMariaDbTest extends ScanContract {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @Override
    TestDatabases databases() {
        return new MySqlTestDatabases(SERVER.server());
    }

    /** The table is larger than what a driver or a server fetches ahead; a transaction holds a lock on every row. */
    @Test
    void readsAsManyRowsAsAskedForAndWaitsForNoLock() throws SQLException {
        ConnectionConfig source = database(
                "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(200))",
                "INSERT INTO users SELECT seq, CONCAT(REPEAT('a', 50), seq, '@example.org') FROM seq_1_to_50000",
                "SET GLOBAL userstat = 1");
        try (Connection connection = databases().connect(source);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("FLUSH TABLE_STATISTICS");
            statement.execute("UPDATE users SET email = NULL ");
            long before = rowsRead(statement);
            ScanResult result = scan(source, Optional.empty(), 150);
            assertThat(result.found())
                    .extracting(FoundColumn::why)
                    .containsExactly("its name; 100% of 150 values are e-mail addresses");
            assertThat(rowsRead(statement) - before).isEqualTo(150);
            connection.rollback();
            statement.execute("SET GLOBAL userstat = 0");
        }
    }

    private static long rowsRead(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT ROWS_READ FROM information_schema.TABLE_STATISTICS WHERE TABLE_NAME = 'users' AND TABLE_SCHEMA = DATABASE()")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    @Test
    void knowsTheTypesOfTheServer() {
        ConnectionConfig source = database(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a INET6, b JSON, c LONGBLOB, d BINARY(16), e TINYINT(1), f POINT,"
                        + " telefon VARCHAR(30) CHARACTER SET utf16, passwort VARBINARY(64), geschlecht ENUM('m', 'w'), phone_ok TINYINT(1),"
                        + " g VARCHAR(40) AS (CONCAT(telefon, '@example.org')))",
                "INSERT INTO t (id, b, telefon) VALUES (1, '{\"mail\": \"a@example.org\"}', '+49 30 123456'), (2, '{}', '(030) 123456')");
        assertThat(found(scan(source)))
                .isEqualTo(Map.of(
                        "t.a", "ip sure",
                        "t.c", "document perhaps",
                        "t.f", "place perhaps",
                        "t.telefon", "phone sure",
                        "t.passwort", "secret likely",
                        "t.geschlecht", "trait likely"));
    }
}

package io.github.dbslicer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExplainOnMariaDbTest extends ExplainContract {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @Override
    TestDatabases databases() {
        return new MySqlTestDatabases(SERVER.server());
    }

    /** A relation of the rules may pair columns of two collations, and of two character sets. */
    @Test
    void holdsReferencesToKeysAsTheParentDoes() {
        ConnectionConfig source = database(
                "CREATE TABLE p (code VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci PRIMARY KEY)",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, code VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,"
                        + " old VARCHAR(9) CHARACTER SET latin1 COLLATE latin1_bin)",
                "INSERT INTO p VALUES ('abc'), ('x\u00FC')",
                "INSERT INTO c VALUES (1, 'ABC', NULL), (2, NULL, 'X\u00DC')");
        String rules =
                "tables: {c: {rule: full}}\nrelations: [{from: c(code), to: p(code)}, {from: c(old), to: p(code)}]";
        assertThat(words(source, rules, "p", "abc")).isEqualTo("c 1 by full -code-> p abc");
        assertThat(words(source, rules, "p", "X\u00DC")).isEqualTo("c 2 by full -old-> p x\u00FC");
    }

    @Test
    void takesKeysOfAllTypes() {
        ConnectionConfig source = database(
                "CREATE TABLE t (d DATE, at TIMESTAMP(3), u UUID, b VARBINARY(9), n DECIMAL(20,2), f DOUBLE, e ENUM('x', 'y z'),"
                        + " l VARCHAR(9) CHARACTER SET latin1, i INET4, y YEAR, PRIMARY KEY (d, at), UNIQUE (u), UNIQUE (b), UNIQUE (n),"
                        + " UNIQUE (f), UNIQUE (e), UNIQUE (l), UNIQUE (i), UNIQUE (y))",
                "SET time_zone = '+00:00'",
                "INSERT INTO t VALUES ('2024-02-29', '2024-02-29 23:59:59.500', '0f8fad5b-d9cb-469f-a165-70867728950e', x'00ff',"
                        + " 10.5, 0.1, 'y z', 'Stra\u00DFe', '10.0.0.1', 2024)");
        String rules = "tables: {t: {rule: full}}";
        String row = "t 2024-02-29 2024-02-29 23:59:59.500 by full";
        for (String key : new String[] {
            "2024-02-29,2024-02-29 23:59:59.5",
            "d=2024-02-29,at=2024-03-01T01:59:59.5+02:00",
            "u=0F8FAD5B-d9cb-469f-a165-70867728950e",
            "b=x'00FF'",
            "b=0x00ff",
            "n=10.50",
            "n=1.05e1",
            "f=0.1",
            "e=y z",
            "l=Stra\u00DFe",
            "i=10.0.0.1",
            "y=2024"
        }) {
            assertThat(words(source, rules, "t", key)).as(key).isEqualTo(row);
        }
        for (String key : new String[] {
            "b=ff", "u=1", "n=1 OR 1", "n=1e999999999", "i=' OR 1", "d=2024-02-29,at=2024-13-01 00:00:00", "y=x"
        }) {
            assertThatThrownBy(() -> words(source, rules, "t", key))
                    .as(key)
                    .hasMessageContaining("is none of its type");
        }
    }

    /** The server finds one seed among the rows that reference the row, and reads no more of them. */
    @Test
    void readsFewOfTheManyRowsThatReferenceARow() throws SQLException {
        ConnectionConfig source = database(
                "CREATE TABLE p (id INTEGER PRIMARY KEY)",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER, FOREIGN KEY (p) REFERENCES p (id))",
                "CREATE TABLE g (id INTEGER PRIMARY KEY, c INTEGER, FOREIGN KEY (c) REFERENCES c (id))",
                "INSERT INTO p VALUES (1)",
                "INSERT INTO c SELECT seq, 1 FROM seq_1_to_60000",
                "INSERT INTO g SELECT seq, seq FROM seq_1_to_60000");
        assertThat(rowsRead(source, "tables: {c: {rule: full}}")).isLessThan(10);
        String wide = "rules: {many: {where: id > 5}}\ntables: {g: {rule: many}}";
        // Those in between at most once, and a few of those beyond.
        assertThat(rowsRead(source, wide)).isLessThan(60_100);
    }

    private long rowsRead(ConnectionConfig source, String rules) throws SQLException {
        try (Connection connection = databases().connect(source);
                Statement statement = connection.createStatement()) {
            statement.execute("SET GLOBAL userstat = 1");
            statement.execute("FLUSH TABLE_STATISTICS");
            assertThat(words(source, rules, "p", "1")).endsWith("-> p 1");
            try (ResultSet row = statement.executeQuery(
                    "SELECT SUM(ROWS_READ) FROM information_schema.TABLE_STATISTICS WHERE TABLE_SCHEMA = DATABASE()")) {
                assertThat(row.next()).isTrue();
                return row.getLong(1);
            } finally {
                statement.execute("SET GLOBAL userstat = 0");
            }
        }
    }
}

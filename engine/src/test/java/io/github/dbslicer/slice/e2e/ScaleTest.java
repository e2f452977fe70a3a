package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Depths, numbers and sizes beyond what a batch or a stack takes. */
class ScaleTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    /** A prime, so that the pieces of which a large value is made lie differently in every buffer. */
    private static final int PIECE_BYTES = 65_521;

    private static final int PIECES = 1_025;

    @TempDir
    Path directory;

    @Test
    void followsAChainOfTenThousandRowsInMySql() {
        followsAChain(new Scenario(new MySqlTestDatabases(SERVER.server())));
    }

    @Test
    void followsAChainOfTenThousandRowsInPostgres() {
        followsAChain(new Scenario(new PostgresTestDatabases(POSTGRES.server())));
    }

    @Test
    void followsAChainOfTenThousandRowsInSqlite() {
        followsAChain(new Scenario(new SqliteTestDatabases(directory)));
    }

    private static void followsAChain(Scenario scenario) {
        scenario.tables(
                        "CREATE TABLE node (id INT PRIMARY KEY, previous INT, FOREIGN KEY (previous) REFERENCES node (id))")
                .rows("INSERT INTO node SELECT n, NULLIF(n - 1, 0) FROM (" + Numbers.upTo(10_010) + ") AS numbers");
        var request = scenario.request(
                "{rules: {last: {where: id = 10000}}, tables: {node: {rule: last}}}", Optional.empty());
        Cut cut = scenario.run(request, new SliceListener() {});
        scenario.compare(cut, Rows.of("node", 10_000, "id <= 10000"));
    }

    @Test
    void joinsAHundredThousandChildrenOfOneRowInMySql() {
        joinsManyChildren(new Scenario(new MySqlTestDatabases(SERVER.server())));
    }

    @Test
    void joinsAHundredThousandChildrenOfOneRowInPostgres() {
        joinsManyChildren(new Scenario(new PostgresTestDatabases(POSTGRES.server())));
    }

    @Test
    void joinsAHundredThousandChildrenOfOneRowInSqlite() {
        joinsManyChildren(new Scenario(new SqliteTestDatabases(directory)));
    }

    private static void joinsManyChildren(Scenario scenario) {
        scenario.tables(
                        "CREATE TABLE parent (id INT PRIMARY KEY)",
                        "CREATE TABLE child (id INT PRIMARY KEY, parent INT, FOREIGN KEY (parent) REFERENCES parent (id))",
                        "CREATE INDEX by_parent ON child (parent)")
                .rows(
                        "INSERT INTO parent VALUES (1), (2)",
                        "INSERT INTO child SELECT n, CASE WHEN n <= 100000 THEN 1 ELSE 2 END FROM ("
                                + Numbers.upTo(100_100) + ") AS numbers");
        var request = scenario.request("""
                rules: {one: {where: id = 1}}
                tables: {parent: {rule: one}, child: {rule: join, table: parent, reference: parent}}
                """, Optional.empty());
        Cut cut = scenario.run(request, new SliceListener() {});
        scenario.compare(cut, Rows.of("parent", 1, "id = 1"), Rows.of("child", 100_000, "parent = 1"));
    }

    @Test
    void copiesABlobOf64MegabytesInMySql() throws SQLException {
        copiesALargeBlob(
                new MySqlTestDatabases(SERVER.server()), "LONGBLOB", "REPEAT(?, " + PIECES + ")", "SHA2(body, 256)");
    }

    @Test
    void copiesABlobOf64MegabytesInPostgres() throws SQLException {
        copiesALargeBlob(
                new PostgresTestDatabases(POSTGRES.server()),
                "bytea",
                "decode(repeat(encode(?, 'hex'), " + PIECES + "), 'hex')",
                "encode(sha256(body), 'hex')");
    }

    @Test
    void copiesABlobOf64MegabytesInSqlite() throws SQLException {
        // There is no digest in SQLite, but it holds a value to another of this size fast enough.
        copiesALargeBlob(
                new SqliteTestDatabases(directory),
                "BLOB",
                "unhex(replace(hex(zeroblob(" + PIECES + ")), '00', hex(?)))",
                "hex(body) = replace(hex(zeroblob(" + PIECES + ")), '00', hex(substr(body, 1, " + PIECE_BYTES + ")))"
                        + " || hex(substr(body, 1, 32))");
    }

    private static void copiesALargeBlob(TestDatabases databases, String type, String value, String digest)
            throws SQLException {
        Scenario scenario = new Scenario(databases)
                .tables("CREATE TABLE parcel (id INT PRIMARY KEY, body " + type + ", note VARCHAR(10))");
        byte[] piece = new byte[PIECE_BYTES];
        new SplittableRandom(1).nextBytes(piece);
        try (Connection connection = scenario.source().connect();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO parcel VALUES (1, " + value + ", 'after')")) {
            insert.setBytes(1, piece);
            insert.executeUpdate();
        }
        var request =
                scenario.request("{rules: {full: {where: 1 = 1}}, tables: {parcel: {rule: full}}}", Optional.empty());
        Cut cut = scenario.run(request, new SliceListener() {});
        String query = "SELECT id, note, LENGTH(body), " + digest + " FROM parcel";
        assertThat(scenario.target().query(query))
                .hasSize(1)
                .isEqualTo(scenario.source().query(query))
                .first()
                .asString()
                .startsWith("1|after|" + PIECES * PIECE_BYTES + "|");
        assertThat(cut.result().totalRows()).isEqualTo(1);
    }
}

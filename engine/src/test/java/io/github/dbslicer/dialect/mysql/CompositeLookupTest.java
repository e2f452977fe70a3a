package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompositeLookupTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static final String[] TABLE = {
        "CREATE TABLE t (id INT, a INT, b VARCHAR(20) COLLATE utf8mb4_unicode_ci, s TIMESTAMP NULL,"
                + " PRIMARY KEY (a, b), KEY (s, a))",
        "INSERT INTO t VALUES (1, 1, 'x', NULL), (2, 1, 'y', '2023-10-29 12:00:00'), (3, 2, 'x', '2023-10-29 12:00:00')"
    };

    @Test
    void comparesColumnByColumn() {
        try (SourceFixture fixture = new SourceFixture(DATABASES.server(), TABLE)) {
            assertThat(fixture.lookup("t", "id", List.of("a", "b"), List.of(List.of("1", "X "), List.of("2", "x"))))
                    .containsExactly("1", "3");
            assertThat(fixture.lookup("t", "id", List.of("b", "a"), List.of(List.of("y", "1"), List.of("y", "2"))))
                    .containsExactly("2");
        }
    }

    @Test
    void meetsTheConditionBesides() {
        try (SourceFixture fixture = new SourceFixture(DATABASES.server(), TABLE)) {
            Projection projection = fixture.projection("t", "id");
            Lookup lookup = new Lookup(
                    projection.table().columns(List.of("a", "b")),
                    projection.table().columns(List.of("a", "b")),
                    SourceFixture.batch(List.of(List.of("1", "x"), List.of("1", "y"))),
                    Optional.of("%table_name%.id > 1 OR b LIKE 'z%%' -- a comment"));
            assertThat(fixture.lookup(projection, lookup)).containsExactly("2");
        }
    }

    @Test
    void takesATimestampAsPartOfTheKey() {
        try (SourceFixture fixture = new SourceFixture(DATABASES.server(), TABLE)) {
            String stamp = fixture.column("t", "s").get(1);
            assertThat(fixture.lookup("t", "id", List.of("s", "a"), List.of(List.of(stamp, "2"))))
                    .containsExactly("3");
        }
    }

    @Test
    void givesTheSameRowsWhenItsStatementIsTooLongForTheServer() throws SQLException {
        try (SourceFixture fixture = new SourceFixture(DATABASES.server(), TABLE)) {
            Projection projection = fixture.projection("t", "id");
            List<List<String>> keys = List.of(
                    List.of("1", "X"), List.of("1", "X "), List.of("1", "x"), List.of("1", "y"), List.of("2", "x"));
            Lookup lookup = new Lookup(
                    projection.table().columns(List.of("a", "b")),
                    projection.table().columns(List.of("a", "b")),
                    SourceFixture.batch(keys),
                    Optional.empty());
            assertThat(new LookupSql(projection, lookup, 150).select()).hasSizeGreaterThan(1);
            try (Connection connection = DATABASES.server().connect(fixture.database());
                    ReadSession session = new MySqlReadSession(connection, ConnectionEnd::close, true, 150);
                    RowReader reader = session.lookup(projection, lookup)) {
                assertThat(SourceFixture.rows(reader, projection)).containsExactlyInAnyOrder("1", "2", "3");
            }
        }
    }

    /** The statements that the database was asked go through the index: none of them reads a whole table. */
    @Test
    void readsRangesOfTheIndexForAThousandKeys() throws SQLException {
        try (SourceFixture fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE n (a INT, b VARCHAR(20), v INT, PRIMARY KEY (a, b))",
                "INSERT INTO n VALUES (0, '0', 0), (1, '1', 1), (2, '2', 2), (3, '3', 3), (4, '4', 4)",
                "INSERT IGNORE INTO n SELECT x.a * 625 + y.a * 125 + z.a * 25 + u.a * 5 + w.a + 5, w.b, 1"
                        + " FROM n x, n y, n z, n u, n w",
                "INSERT INTO n SELECT a + 10000, b, v FROM n",
                "INSERT INTO n SELECT a + 20000, b, v FROM n",
                "ANALYZE TABLE n")) {
            List<List<String>> keys = new ArrayList<>();
            IntStream.range(0, 1000).forEach(i -> keys.add(List.of(String.valueOf(i * 3), String.valueOf(i % 5))));
            Projection projection = fixture.projection("n", "v");
            Lookup lookup = new Lookup(
                    projection.table().columns(List.of("a", "b")),
                    projection.table().columns(List.of("a", "b")),
                    SourceFixture.batch(keys),
                    Optional.empty());
            String sql = new LookupSql(projection, lookup, 1 << 24).select().get(0);
            try (Connection connection = DATABASES.server().connect(fixture.database());
                    Statement statement = connection.createStatement();
                    ResultSet plan = statement.executeQuery(explain() + sql)) {
                assertThat(plan.next()).isTrue();
                assertThat(plan.getString("type")).isEqualTo("range");
                assertThat(plan.getString("key")).isEqualTo("PRIMARY");
            }
        }
    }

    /** MySQL 9 explains as a tree unless it is asked for the rows that MariaDB gives. */
    private static String explain() {
        return DATABASES.server().isMariaDb() ? "EXPLAIN " : "EXPLAIN FORMAT=TRADITIONAL ";
    }
}

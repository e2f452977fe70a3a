package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadSessionTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private SourceFixture fixture;
    private ReadSession session;
    private Projection projection;

    @BeforeEach
    void open() {
        fixture = new SourceFixture(
                DATABASES.server(),
                "CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(100) CHARACTER SET latin1, f FLOAT, s TIMESTAMP NULL)",
                "INSERT INTO t VALUES (1, 'ä', 0.1, '2020-01-01 00:00:00'), (2, NULL, 2, NULL)");
        projection = fixture.projection("t", "id");
        session = fixture.source().openSession();
    }

    @AfterEach
    void close() {
        session.close();
        fixture.close();
    }

    private List<String> scan(String condition) {
        try (RowReader reader = session.scan(projection, condition)) {
            return SourceFixture.rows(reader, projection);
        }
    }

    @Test
    void seesTheDatabaseAsItWasWhenItWasOpened() {
        fixture.execute("INSERT INTO t (id) VALUES (3)", "DELETE FROM t WHERE id = 1");
        assertThat(scan("1=1")).containsExactly("1", "2");
    }

    @Test
    void refusesToWrite() {
        fixture.execute(
                "CREATE FUNCTION w() RETURNS INT DETERMINISTIC MODIFIES SQL DATA BEGIN DELETE FROM t; RETURN 1; END");
        assertThatThrownBy(() -> scan("w() = 1"))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_READ));
        assertThat(fixture.scan(projection, "1=1")).containsExactly("1", "2");
    }

    @Test
    void fillsInThePlaceholdersOfConditions() {
        assertThat(scan("%table_name%.id = 1 AND 'abc' LIKE 'a%%'")).containsExactly("1");
        assertThat(scan("`%table_name%`.id = 2 -- the rest")).containsExactly("2");
        assertThat(scan("id = 1 OR id = 2")).containsExactly("1", "2");
    }

    @Test
    void quotesTheServerWhereItRejectsACondition() {
        assertThatThrownBy(() -> scan("idd = 1"))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_READ))
                .hasMessageContaining("table t: ")
                .hasMessageContaining("Unknown column 'idd'");
        assertThatThrownBy(() -> scan("id = = 1"))
                .hasMessageContaining("table t: the server does not understand the SQL")
                .hasMessageContaining("= 1")
                .hasMessageNotContaining("conn=");
    }

    @Test
    void goesOnAfterARejectedCondition() {
        assertThatThrownBy(() -> scan("idd = 1")).isInstanceOf(SliceException.class);
        assertThat(scan("1=1")).containsExactly("1", "2");
    }

    @Test
    void givesMasksInPlaceOfValues() {
        Table table = projection.table();
        Projection masked = new Projection(
                table,
                List.of(
                        new Output.Mask(table.column("v"), "CONCAT(%table_name%.v, '@%%', id)"),
                        new Output.Mask(table.column("s"), "s + INTERVAL 1 DAY"),
                        new Output.Condition("id > 1"),
                        new Output.Condition("v IS NULL OR NULL")),
                2);
        try (RowReader reader = session.scan(masked, "1=1")) {
            String stamp =
                    fixture.column("t", "s").get(0).replace("01-01", "01-02").replace("12-31", "01-01");
            assertThat(SourceFixture.rows(reader, masked))
                    .containsExactly("\u00c3\u00a4@%1 " + stamp + " 0 0", "NULL NULL 1 1");
        }
    }

    @Test
    void refusesAMaskWhoseValueIsTooLargeForTheServerInPlaceOfTakingNull() {
        Table table = projection.table();
        Projection masked =
                new Projection(table, List.of(new Output.Mask(table.column("v"), "REPEAT('x', 2000000000)")), 1);
        assertThatThrownBy(() -> {
                    try (RowReader reader = session.scan(masked, "1=1")) {
                        SourceFixture.rows(reader, masked);
                    }
                })
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_READ))
                .hasMessageContaining("table t: ")
                .hasMessageContaining("max_allowed_packet");
        assertThat(scan("1=1")).containsExactly("1", "2");
    }

    @Test
    void handsOutRowsInBatches() {
        RowBatch batch = new RowBatch(1);
        try (RowReader reader = session.scan(projection, "1=1")) {
            assertThat(reader.read(batch, 1, 1)).isTrue();
            assertThat(batch.rows()).isEqualTo(1);
            assertThat(reader.read(batch, 10, 1000)).isTrue();
            assertThat(batch.rows()).isEqualTo(1);
            assertThat(reader.read(batch, 10, 1000)).isFalse();
            assertThat(batch.rows()).isZero();
            assertThat(reader.read(batch, 10, 1000)).isFalse();
        }
    }

    @Test
    void canBeUsedAgainAfterAReaderIsClosedEarly() {
        fixture.execute("CREATE TABLE big (id INT AUTO_INCREMENT PRIMARY KEY, v CHAR(250) DEFAULT 'x')");
        fixture.execute("INSERT INTO big VALUES ()", "INSERT INTO big (v) VALUES (1), (2), (3), (4), (5), (6), (7)");
        for (int doubling = 0; doubling < 14; doubling++) {
            fixture.execute("INSERT INTO big (v) SELECT v FROM big");
        }
        Projection big = fixture.projection("big", "id", "v");
        try (ReadSession other = fixture.source().openSession()) {
            RowBatch batch = new RowBatch(2);
            try (RowReader reader = other.scan(big, "1=1")) {
                assertThat(reader.read(batch, 1, 1)).isTrue();
            }
            try (RowReader reader = other.scan(projection, "1=1")) {
                assertThat(SourceFixture.rows(reader, projection)).containsExactly("1", "2");
            }
        }
    }

    @Test
    void endsAtOnceWhenAborted() throws SQLException {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<List<String>> reading = thread.submit(() -> scan("SLEEP(600) = 0"));
            awaitSleepers(1);
            session.abort();
            assertThatThrownBy(reading::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SliceException.class);
            awaitSleepers(0);
        } finally {
            thread.shutdown();
        }
    }

    /** Returns once the server executes so many statements that sleep. */
    private void awaitSleepers(int count) throws SQLException {
        String sql = "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%SLEEP(600)%' AND db = '"
                + fixture.database() + "' AND id <> CONNECTION_ID()";
        int sleeping = -1;
        try (Connection connection = DATABASES.server().connect("");
                Statement statement = connection.createStatement()) {
            while (sleeping != count) {
                try (ResultSet row = statement.executeQuery(sql)) {
                    row.next();
                    sleeping = row.getInt(1);
                }
            }
        }
    }
}

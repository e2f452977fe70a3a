package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows as they come. */
class ReadSessionTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private static SourceFixture source(String... statements) {
        return SourceFixture.of(DATABASES.server(), statements);
    }

    @Test
    void leavesEscapesInAndTellsNullFromTexts() {
        try (SourceFixture source = source(
                "CREATE TABLE t (a text, b text, c text)",
                "INSERT INTO t VALUES (E'x\\ty\\nz\\r\\b\\f\\v\\\\', '', NULL), ('\\N', 'NULL', E'\\u00e9\\U0001F600')")) {
            assertThat(source.scan("t", "true", "a", "b", "c"))
                    .containsExactly("\\\\N|NULL|\u00e9\ud83d\ude00", "x\\ty\\nz\\r\\b\\f\\v\\\\||NULL");
        }
    }

    @Test
    void readsRowsWithoutColumnsAndWithAsManyAsATableHas() {
        String columns = IntStream.rangeClosed(1, 1600)
                .mapToObj(number -> "c" + number + " bool")
                .collect(Collectors.joining(", "));
        try (SourceFixture source = source(
                "CREATE TABLE nothing ()",
                "INSERT INTO nothing DEFAULT VALUES",
                "INSERT INTO nothing DEFAULT VALUES",
                "CREATE TABLE wide (" + columns + ")",
                "INSERT INTO wide (c1, c1600) VALUES (true, false)")) {
            Projection presence = new Projection(source.table("nothing"), List.of(new Output.Condition("1 = 1")), 0);
            assertThat(SourceFixture.texts(source.session().scan(presence, "true"), 1))
                    .containsExactly("1", "1");
            List<Output> all = source.table("wide").columns().stream()
                    .map(column -> (Output) new Output.Value(column))
                    .toList();
            List<String> rows = SourceFixture.texts(
                    source.session().scan(new Projection(source.table("wide"), all, 1600), "true"), 1600);
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0)).startsWith("t|NULL|").endsWith("|NULL|f");
        }
    }

    @Test
    void endsABatchAtItsBytesHoweverLargeARowIs() {
        try (SourceFixture source = source(
                "CREATE TABLE t (id int, v text)",
                "INSERT INTO t SELECT n, repeat('x', 5000000) FROM generate_series(1, 3) n")) {
            RowBatch batch = new RowBatch(2);
            List<Integer> rows = new ArrayList<>();
            try (RowReader reader = source.session().scan(source.values("t", "id", "v"), "true")) {
                while (reader.read(batch, 100, 1 << 20)) {
                    rows.add(batch.rows());
                    assertThat(batch.length(0, 1)).isEqualTo(5_000_000);
                }
            }
            assertThat(rows).containsExactly(1, 1, 1);
        }
    }

    @Test
    void readsParentsOfInheritanceWithoutTheirHeirsAndPartitionsThroughTheirTable() {
        try (SourceFixture source = source(
                "CREATE TABLE base (id int PRIMARY KEY)",
                "CREATE TABLE heir (more int) INHERITS (base)",
                "INSERT INTO base VALUES (1)",
                "INSERT INTO heir VALUES (2, 3)",
                "CREATE TABLE parted (id int) PARTITION BY LIST (id)",
                "CREATE TABLE p1 PARTITION OF parted FOR VALUES IN (1)",
                "CREATE TABLE p2 PARTITION OF parted DEFAULT",
                "INSERT INTO parted VALUES (1), (2)")) {
            assertThat(source.scan("base", "true", "id")).containsExactly("1");
            assertThat(source.scan("heir", "true", "id", "more")).containsExactly("2|3");
            assertThat(source.scan("parted", "true", "id")).containsExactly("1", "2");
            assertThat(source.found(source.lookup("base", "id", "parted", "id"), "base", "id"))
                    .containsExactly("1");
            assertThat(source.missing(source.lookup("base", "id", "parted", "id"), "base"))
                    .isEqualTo(1);
        }
    }

    @Test
    void rendersMasksInTheColumnsTypeAndCutsNothingOff() {
        try (SourceFixture source = source(
                "CREATE DOMAIN code AS varchar(3)",
                "CREATE TABLE t (n numeric(10, 2), c char(5), v varchar(3), d code, b bit(3), i int, ts timestamp(0), a varchar(2)[],"
                        + " j jsonb, o bool, tz timestamptz, ar int[])",
                "INSERT INTO t (i) VALUES (7)")) {
            assertThat(source.mask("t", "n", "i / 2.0")).containsExactly("3.50");
            assertThat(source.mask("t", "c", "'ab'")).containsExactly("ab");
            assertThat(source.mask("t", "v", "'too long'")).containsExactly("too long");
            assertThat(source.mask("t", "d", "'too long' -- ends here")).containsExactly("too long");
            assertThat(source.mask("t", "b", "B'10101'")).containsExactly("10101");
            assertThat(source.mask("t", "a", "ARRAY['abc']")).containsExactly("{abc}");
            assertThat(source.mask("t", "i", "'5'")).containsExactly("5");
            assertThat(source.mask("t", "i", "NULL")).containsExactly("NULL");
            assertThat(source.mask("t", "ts", "date '2020-01-01'")).containsExactly("2020-01-01 00:00:00");
            assertThat(source.mask("t", "j", "'{\"a\":1}'")).containsExactly("{\"a\": 1}");
            assertThat(source.mask("t", "o", "i > 3")).containsExactly("t");
            assertThat(source.mask("t", "ar", "'{1}'")).containsExactly("{1}");
            assertThat(source.mask("t", "v", "'%%' || %table_name%.i")).containsExactly("%7");
        }
    }

    @Test
    void rendersNamesOfObjectsWithTheirSchemas() {
        try (SourceFixture source = source(
                "CREATE TABLE \"My t\" (id int)",
                "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE TYPE mood AS ENUM ('a')",
                "CREATE TABLE t (a regclass, b regtype, c regprocedure, d regproc, e regoperator, f regclass, g regclass)",
                "INSERT INTO t VALUES ('\"My t\"', 'mood', 'f(int)', 'f', '+(int,int)', 0, 4000000000)")) {
            assertThat(source.scan("t", "true", "a", "b", "c", "d", "e", "f", "g"))
                    .containsExactly(
                            "public.\"My t\"|public.mood|public.f(integer)|public.f|pg_catalog.+(integer,integer)|0|4000000000");
        }
    }

    @Test
    void showsAllSessionsTheMomentInWhichTheSourceWasOpened() throws SQLException {
        String database = SourceFixture.database(
                DATABASES.server(), "CREATE TABLE t (id int PRIMARY KEY)", "INSERT INTO t VALUES (1), (2)");
        try (SourceFixture source = SourceFixture.open(SourceFixture.config(DATABASES.server(), database))) {
            DATABASES.server().execute(database, "DELETE FROM t WHERE id = 1", "INSERT INTO t VALUES (3)");
            try (ReadSession late = source.source().openSession()) {
                assertThat(SourceFixture.texts(late.scan(source.values("t", "id"), "true"), 1))
                        .containsExactly("1", "2");
                RowReader broken = late.scan(source.values("t", "id"), "true");
                assertThat(broken.read(new RowBatch(1), 1, 1)).isTrue();
                broken.close();
                assertThat(SourceFixture.texts(late.scan(source.values("t", "id"), "true"), 1))
                        .containsExactly("1", "2");
            }
            assertThat(source.scan("t", "true", "id")).containsExactly("1", "2");
        }
    }

    @Test
    void neverWrites() {
        try (SourceFixture source =
                source("CREATE TABLE t (id int)", "INSERT INTO t VALUES (1)", "CREATE SEQUENCE s")) {
            assertThatThrownBy(() -> source.scan("t", "nextval('s') > 0", "id"))
                    .isInstanceOf(SliceException.class)
                    .hasMessageContaining("table public.t");
        }
    }

    @Test
    void namesTableAndFaultOfTheUsersSql() {
        assertFails(
                "nothing = 1", "rejects the SQL of its rule, masks or relations: column \"nothing\" does not exist");
        assertFails("id = = 1", "syntax error at or near \"=\"");
        assertFails("id = 1 /* open", "unterminated /* comment");
        assertFails(
                "secret::int = 1",
                "cannot evaluate the SQL of its rule, masks or relations for every row (SQL state 22P02)");
        assertFails("1 / (id - 1) = 1", "SQL state 22012");
    }

    private static void assertFails(String condition, String message) {
        try (SourceFixture source =
                source("CREATE TABLE t (id int, secret text)", "INSERT INTO t VALUES (1, 'hunter2')")) {
            assertThatThrownBy(() -> source.scan("t", condition, "id"))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_READ))
                    .hasMessageStartingWith("table public.t: ")
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void saysThatARowIsTooLarge() {
        try (SourceFixture source = source(
                "CREATE TABLE t (v bytea)",
                "ALTER TABLE t ALTER v SET STORAGE EXTENDED",
                "INSERT INTO t SELECT convert_to(repeat('x', 600000000), 'SQL_ASCII')")) {
            assertThatThrownBy(() -> source.scan("t", "true", "v"))
                    .isInstanceOf(SliceException.class)
                    .hasMessageContainingAll("table public.t: a row is larger than the server can send", "1 GB");
        }
    }

    @Test
    void saysThatTheServerCancelledOrEndedTheSession() throws SQLException {
        String database =
                SourceFixture.database(DATABASES.server(), "CREATE TABLE t (id int)", "INSERT INTO t VALUES (1)");
        ConnectionConfig config = SourceFixture.config(DATABASES.server(), database);
        for (String end : List.of("pg_cancel_backend", "pg_terminate_backend")) {
            try (SourceFixture source = SourceFixture.open(config)) {
                CompletableFuture<List<String>> read =
                        CompletableFuture.supplyAsync(() -> source.scan("t", "pg_sleep(300) IS NOT NULL", "id"));
                awaitRunning(database, 1);
                DATABASES
                        .server()
                        .execute(database, "SELECT " + end + "(pid) FROM pg_stat_activity WHERE " + running(database));
                assertThatThrownBy(() -> read.get(1, TimeUnit.MINUTES))
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOf(SliceException.class)
                        .hasMessageContaining("table public.t: ")
                        .hasMessageContaining(
                                end.equals("pg_cancel_backend") ? "cancelled on the server" : "connection broke off");
            }
        }
    }

    @Test
    void endsOnTheServerTooWhenItIsAborted() throws SQLException {
        String database =
                SourceFixture.database(DATABASES.server(), "CREATE TABLE t (id int)", "INSERT INTO t VALUES (1)");
        try (SourceFixture source = SourceFixture.open(SourceFixture.config(DATABASES.server(), database))) {
            CompletableFuture<List<String>> read =
                    CompletableFuture.supplyAsync(() -> source.scan("t", "pg_sleep(300) IS NOT NULL", "id"));
            awaitRunning(database, 1);
            source.session().abort();
            assertThatThrownBy(() -> read.get(1, TimeUnit.MINUTES))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SliceException.class);
            awaitRunning(database, 0);
            assertThatThrownBy(() -> source.scan("t", "true", "id")).isInstanceOf(SliceException.class);
        }
    }

    private static String running(String database) {
        return "datname = '" + database + "' AND query LIKE 'COPY%pg_sleep%' AND state = 'active'";
    }

    private static void awaitRunning(String database, int sessions) throws SQLException {
        try (Connection connection = DATABASES.server().connect("");
                Statement statement = connection.createStatement()) {
            while (true) {
                try (ResultSet row =
                        statement.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE " + running(database))) {
                    row.next();
                    if (row.getInt(1) == sessions) {
                        return;
                    }
                }
                Thread.onSpinWait();
                statement.execute("SELECT pg_sleep(0.02)");
            }
        }
    }

    @Test
    void refusesASessionWhenTheOneThatHoldsTheMomentIsGone() throws SQLException {
        String database = SourceFixture.database(DATABASES.server(), "CREATE TABLE t (id int)");
        try (PostgresSource source =
                PostgresSource.open(SourceFixture.config(DATABASES.server(), database), ReadTerms.snapshot(4))) {
            DATABASES
                    .server()
                    .execute(
                            "",
                            "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = '" + database
                                    + "'");
            assertThatThrownBy(source::openSession)
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_CONNECTION))
                    .hasMessageContainingAll("connection prod", "cannot see what the first one sees", "pooler");
        }
    }
}

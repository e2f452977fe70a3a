package io.github.dbslicer.dialect.postgresql;

import static io.github.dbslicer.dialect.postgresql.TargetFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What arrives of batches. */
class WriteSessionTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private static TargetFixture target(String... definitions) {
        return TargetFixture.ofSuperuser(DATABASES.server(), definitions);
    }

    @Test
    void valuesArriveInTheFormThatCopyHas() {
        TargetFixture target = target("CREATE TABLE t (id int, v text, b bytea)");
        target.write(
                "t",
                row("1", null, null),
                row("2", "", ""),
                row("3", "\\\\N", "\\\\x00ff"),
                row("4", "tab\\tline\\nreturn\\rslash\\\\", "\\\\x5c4e"),
                row("5", "\\\\.", null),
                row("6", "Stra\u00dfe \uD83C\uDF32 \u65E5\u672C", null));
        assertThat(target.query("SELECT id, quote_nullable(v), encode(b, 'hex') FROM t ORDER BY id"))
                .isEqualTo(
                        "1|NULL|null\n2|''|\n3|E'\\\\N'|00ff\n4|E'tab\tline\nreturn\rslash\\\\'|5c4e\n5|E'\\\\.'|null"
                                + "\n6|'Stra\u00dfe \uD83C\uDF32 \u65E5\u672C'|null");
    }

    @Test
    void rowsOfOneEmptyColumnAndOfNoColumnArrive() {
        TargetFixture target = target(
                "CREATE TABLE one (v text)",
                "CREATE TABLE none ()",
                "CREATE TABLE computed (g int GENERATED ALWAYS AS (7) STORED)");
        target.write("one", row(""), row((Object) null), row(""));
        target.write("none", row("1"), row("1"));
        target.write("computed", row("1"), row("1"), row("1"));
        assertThat(target.query(
                        "SELECT (SELECT count(*) FROM one WHERE v = ''), (SELECT count(*) FROM one WHERE v IS NULL),"
                                + " (SELECT count(*) FROM none), (SELECT sum(g) FROM computed)"))
                .isEqualTo("2|1|2|21");
    }

    @Test
    void valuesOfEverySizeAroundAMessageArrive() {
        TargetFixture target = target("CREATE TABLE t (id int, v text)");
        List<Integer> sizes =
                List.of(0, 1, 65_530, 65_531, 65_532, 65_533, 65_534, 65_535, 65_536, 65_537, 131_072, 5_000_000);
        target.write(
                "t",
                sizes.stream()
                        .map(size -> row(size.toString(), "x".repeat(size)))
                        .toArray(Object[][]::new));
        assertThat(target.query("SELECT id FROM t WHERE length(v) = id AND v = repeat('x', id) ORDER BY id"))
                .isEqualTo(sizes.stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }

    @Test
    void onlyTheColumnsOfTheProjectionAreWritten() {
        TargetFixture target = target("CREATE TABLE \"o.d d\" (a int DEFAULT 5, \"B \"\"b\" int, c int)");
        try (PostgresTarget open = target.open()) {
            Projection whole = TargetFixture.values(TargetFixture.table(open, "public.o.d d"));
            Projection some = new Projection(
                    whole.table(),
                    List.of(
                            whole.outputs().get(2),
                            whole.outputs().get(1),
                            whole.outputs().get(0)),
                    2);
            TargetFixture.write(open, some, row("3", "2", "not written"), row("30", null, "not written"));
        }
        assertThat(target.query("SELECT * FROM \"o.d d\" ORDER BY c")).isEqualTo("5|2|3\n5|null|30");
    }

    @Test
    void manyRowsArriveOverSeveralSessions() {
        TargetFixture target = target("CREATE TABLE t (id int PRIMARY KEY, v text)");
        try (PostgresTarget open = target.open()) {
            open.empty(open.schema().tables());
            Projection projection = TargetFixture.values(TargetFixture.table(open, "t"));
            IntStream.range(0, 4).parallel().forEach(worker -> {
                try (WriteSession session = open.openSession()) {
                    for (int from = worker * 10_000; from < (worker + 1) * 10_000; from += 1_000) {
                        session.write(projection, rows(from, from + 1_000));
                    }
                }
            });
            open.finish(List.of());
        }
        assertThat(target.query("SELECT count(*), sum(id), count(DISTINCT v) FROM t"))
                .isEqualTo("40000|799980000|40000");
    }

    private static RowBatch rows(int from, int to) {
        return TargetFixture.batch(
                2,
                IntStream.range(from, to)
                        .mapToObj(id -> row(String.valueOf(id), "value " + id))
                        .toArray(Object[][]::new));
    }

    @Test
    void aBatchThatWaitsTooLongForALockIsSentAgain() throws Exception {
        TargetFixture target = target(
                "CREATE TABLE t (id int PRIMARY KEY)",
                "CREATE TABLE u (id int PRIMARY KEY)",
                "INSERT INTO u VALUES (0)");
        try (Connection other = target.connect();
                Statement statement = other.createStatement();
                PostgresTarget open = PostgresTarget.open(target.config(Map.of("options", "-c lock_timeout=300")));
                WriteSession session = open.openSession()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE t");
            CompletableFuture<Void> written = CompletableFuture.runAsync(
                    () -> session.write(TargetFixture.values(TargetFixture.table(open, "t")), rowsOfOne(2_000)));
            TimeUnit.MILLISECONDS.sleep(1_000);
            assertThat(written).isNotDone();
            other.rollback();
            written.get(60, TimeUnit.SECONDS);
        }
        assertThat(target.query("SELECT count(*) FROM t")).isEqualTo("2000");
    }

    private static RowBatch rowsOfOne(int count) {
        return TargetFixture.batch(
                1,
                IntStream.range(0, count)
                        .mapToObj(id -> row(String.valueOf(id)))
                        .toArray(Object[][]::new));
    }

    @Test
    void anAbortedSessionLeavesNothingOfItsBatch() throws SQLException {
        TargetFixture target = target("CREATE TABLE t (id int PRIMARY KEY)");
        try (Connection other = target.connect();
                Statement statement = other.createStatement();
                PostgresTarget open = target.open();
                WriteSession session = open.openSession()) {
            Projection projection = TargetFixture.values(TargetFixture.table(open, "t"));
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE t");
            CompletableFuture<Void> written =
                    CompletableFuture.runAsync(() -> session.write(projection, rowsOfOne(10)));
            while (target.query("SELECT count(*) FROM pg_locks WHERE NOT granted")
                    .equals("0")) {
                Thread.onSpinWait();
            }
            session.abort();
            assertThatThrownBy(written::join).hasCauseInstanceOf(SliceException.class);
            other.rollback();
            assertThatThrownBy(() -> session.write(projection, rowsOfOne(1)))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_WRITE));
            // The server must have given the lock back to get it.
            statement.execute("LOCK TABLE t");
        }
        assertThat(target.query("SELECT count(*) FROM t")).isEqualTo("0");
    }
}

package io.github.dbslicer.dialect.mysql;

import static io.github.dbslicer.dialect.mysql.TargetFixture.batch;
import static io.github.dbslicer.dialect.mysql.TargetFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteSessionTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void writesTheFirstValuesOfEachRowAlone(Way way) {
        TargetFixture fixture = way.target(DATABASES.server(), "CREATE TABLE a (id INT, name TEXT)");
        Table table = fixture.table("a");
        Projection projection = new Projection(
                table,
                List.of(
                        new Output.Value(table.column("id")),
                        new Output.Mask(table.column("name"), "UPPER(name)"),
                        new Output.Value(table.column("name")),
                        new Output.Condition("id > 1")),
                2);
        fixture.write(projection, row("1", "\u00c4", "\u00e4", "0"), row("2", null, null, "1"));
        assertThat(fixture.query("SELECT id, name FROM a ORDER BY id")).isEqualTo("1|\u00c4\n2|null");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void masksOfTextColumnsTakeTheTargetsCharacterSet(Way way) {
        TargetFixture fixture =
                way.target(DATABASES.server(), "CREATE TABLE a (name VARCHAR(10) CHARACTER SET latin1)");
        Table table = fixture.table("a");
        Projection projection = new Projection(table, List.of(new Output.Mask(table.column("name"), "x")), 1);
        fixture.write(projection, row("\u00e4\u20ac"));
        assertThat(fixture.query("SELECT HEX(name) FROM a")).isEqualTo("E480");
        assertThatExceptionOfType(SliceException.class)
                .isThrownBy(() -> fixture.write(projection, row("\u4e2d")))
                .withMessageStartingWith(
                        "table a, column name (varchar(10)): 1 of 1 rows would not be kept as they are");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void refusesAMaskedValueThatTheColumnHasNoRoomForOrWouldChange(Way way) {
        TargetFixture fixture = way.target(
                DATABASES.server(),
                "CREATE TABLE a (name VARCHAR(4) CHARACTER SET latin1, n SMALLINT, d DATE, m ENUM('x', 'y'), f DECIMAL(4, 1))");
        Table table = fixture.table("a");
        Projection projection = new Projection(
                table,
                table.columns().stream().<Output>map(Output.Original::new).toList(),
                5);
        fixture.write(projection, row("\u00e4\u20ac\t\\", "7", "2020-02-29", "y", "1.5"));
        assertThat(fixture.query("SELECT HEX(name), n, d, m, f FROM a")).isEqualTo("E480095C|7|2020-02-29|y|1.5");
        List<Object[]> unfit = List.of(
                row("12345", "7", "2020-02-29", "y", "1.5"),
                row("\u4e2d", "7", "2020-02-29", "y", "1.5"),
                row("a", "32768", "2020-02-29", "y", "1.5"),
                row("a", "x", "2020-02-29", "y", "1.5"),
                row("a", "7", "2021-02-32", "y", "1.5"),
                row("a", "7", "2020-02-29", "z", "1.5"),
                row("a", "7", "2020-02-29", "y", "1000.5"));
        for (Object[] row : unfit) {
            assertThatExceptionOfType(SliceException.class)
                    .as(java.util.Arrays.toString(row))
                    .isThrownBy(() -> fixture.write(projection, row))
                    .withMessageStartingWith("table a, column ");
        }
        assertThat(fixture.query("SELECT COUNT(*) FROM a")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void commitsEveryBatch(Way way) {
        TargetFixture fixture = way.target(DATABASES.server(), "CREATE TABLE a (id INT PRIMARY KEY)");
        try (MySqlTarget target = fixture.open();
                WriteSession session = target.openSession()) {
            Projection projection = TargetFixture.values(fixture.table("a"));
            session.write(projection, batch(1, row("1"), row("2")));
            assertThat(fixture.query("SELECT COUNT(*) FROM a")).isEqualTo("2");
            assertThatExceptionOfType(SliceException.class)
                    .isThrownBy(() -> session.write(projection, batch(1, row("3"), row("2"))));
            session.write(projection, batch(1, row("4")));
            assertThat(fixture.query("SELECT GROUP_CONCAT(id ORDER BY id) FROM a"))
                    .isEqualTo("1,2,4");
            assertThat(target.abandon())
                    .isEqualTo(
                            "target " + fixture.database()
                                    + " holds part of the slice (what was committed before the failure); run again to make it anew");
            target.finish(List.of());
            assertThat(target.abandon()).endsWith(" holds the slice");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void moreEnumValuesWithoutAMemberThanWarningsAreKept(Way way) {
        TargetFixture fixture = way.target(DATABASES.server(), "CREATE TABLE a (e ENUM('x'), f ENUM('x'))");
        RowBatch rows = new RowBatch(2);
        for (int i = 0; i < 40_000; i++) {
            rows.append(new byte[0], 0, 0);
            rows.append(new byte[0], 0, 0);
        }
        try (MySqlTarget target = fixture.open();
                WriteSession session = target.openSession()) {
            session.write(TargetFixture.values(fixture.table("a")), rows);
        }
        assertThat(fixture.query("SELECT COUNT(*), SUM(e + 0), SUM(f + 0) FROM a"))
                .isEqualTo("40000|0|0");
    }

    @Test
    void enumValuesWithoutAMemberForAUserWhoCannotHaveMoreWarningsListed() {
        TargetFixture fixture = new TargetFixture(DATABASES.server(), "CREATE TABLE a (id INT, e ENUM('x'))");
        RowBatch rows = new RowBatch(2);
        for (int i = 0; i < 5_000; i++) {
            rows.appendLong(i, RowBatch.TEXT);
            rows.append(new byte[0], 0, 0);
        }
        try (TestUser user = new TestUser(fixture, "SELECT, INSERT");
                MySqlTarget target = user.open();
                WriteSession session = target.openSession()) {
            session.write(TargetFixture.values(fixture.table("a")), rows);
        }
        assertThat(fixture.query("SELECT COUNT(*), COUNT(DISTINCT id), SUM(e + 0) FROM a"))
                .isEqualTo("5000|5000|0");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOAD_DATA", "INSERT"})
    void abortEndsAWriteThatWaitsAndLeavesNothing(Way way) throws Exception {
        TargetFixture fixture = way.target(DATABASES.server(), "CREATE TABLE a (id INT PRIMARY KEY)");
        Projection projection = TargetFixture.values(fixture.table("a"));
        try (MySqlTarget target = fixture.open();
                WriteSession session = target.openSession();
                var blocker = DATABASES.server().connect(fixture.database());
                var statement = blocker.createStatement()) {
            statement.execute("LOCK TABLES a WRITE");
            CompletableFuture<Void> write =
                    CompletableFuture.runAsync(() -> session.write(projection, batch(1, row("1"))));
            while (!fixture.query(
                            "SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE() AND state LIKE 'Waiting%lock'")
                    .equals("1")) {
                Thread.onSpinWait();
            }
            session.abort();
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(write::join)
                    .withCauseInstanceOf(SliceException.class);
            statement.execute("UNLOCK TABLES");
        }
        assertThat(fixture.query("SELECT COUNT(*) FROM a")).isEqualTo("0");
    }

    @Test
    void sendsABatchAgainThatADeadlockRolledBack() throws Exception {
        TargetFixture fixture = new TargetFixture(DATABASES.server(), "CREATE TABLE a (id INT PRIMARY KEY)");
        Projection projection = TargetFixture.values(fixture.table("a"));
        try (MySqlTarget target = fixture.open();
                WriteSession session = target.openSession();
                var other = DATABASES.server().connect(fixture.database());
                var statement = other.createStatement()) {
            // The other transaction has changed more rows, so that it is the batch that the server rolls back.
            statement.execute("SET innodb_lock_wait_timeout = 50");
            other.setAutoCommit(false);
            statement.execute("INSERT INTO a VALUES (10), (11), (12), (13), (14), (15)");
            CompletableFuture<Void> write = CompletableFuture.runAsync(
                    () -> session.write(projection, batch(1, row("1"), row("2"), row("10"))));
            while (fixture.query("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                    .equals("0")) {
                Thread.onSpinWait();
            }
            statement.execute("SELECT id FROM a WHERE id = 1 FOR UPDATE");
            other.rollback();
            write.join();
        }
        assertThat(fixture.query("SELECT GROUP_CONCAT(id ORDER BY id) FROM a")).isEqualTo("1,2,10");
    }
}

package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.SqliteTestDatabases;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.Ending;
import io.github.dbslicer.run.Workers;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceKeeperTest {
    private static final int ROWS = 5_000;

    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @TempDir
    Path directory;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final SliceListener listener = new SliceListener() {
        @Override
        public void warning(String message) {
            said.add(message);
        }

        @Override
        public void detail(String message) {
            said.add(message);
        }
    };

    @Test
    void warnsOfAStateThatGetsOldAtLongerAndLongerIntervals() {
        try (Setup setup = new Setup(new SqliteTestDatabases(directory), Consistency.SNAPSHOT);
                SourceKeeper keeper = new SourceKeeper(List.of(setup.source()), setup.workers(), listener)) {
            List<Long> warned = Stream.of(29L, 30L, 31L, 59L, 60L, 119L, 300L, 479L, 480L)
                    .filter(minutes -> {
                        int before = said.size();
                        keeper.warnOfAge(Duration.ofMinutes(minutes));
                        return said.size() > before;
                    })
                    .toList();
            assertThat(warned).containsExactly(30L, 60L, 300L, 480L);
            assertThat(said.get(2))
                    .startsWith("The source has shown its state of ")
                    .contains(" for 300 minutes now.");
        }
    }

    @Test
    void noStateIsKeptWhereThereIsNone() {
        try (Setup setup = new Setup(new SqliteTestDatabases(directory), Consistency.NONE);
                SourceKeeper keeper = new SourceKeeper(List.of(setup.source()), setup.workers(), listener)) {
            keeper.warnOfAge(Duration.ofDays(1));
            assertThat(said).isEmpty();
        }
    }

    @Test
    void aTickThatFailsEndsTheRun() {
        IllegalStateException defect = new IllegalStateException("a defect");
        SourceDatabase broken = (SourceDatabase) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SourceDatabase.class}, (proxy, method, arguments) -> {
                    throw defect;
                });
        try (Setup setup = new Setup(new SqliteTestDatabases(directory), Consistency.SNAPSHOT);
                SourceKeeper keeper = new SourceKeeper(List.of(broken), setup.workers(), listener)) {
            keeper.tickOrEnd();
            assertThatThrownBy(() -> setup.workers().ending().await(() -> false))
                    .isSameAs(defect);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "postgresql"})
    void idleSessionsSaySomethingWhileOthersRead(String kind) throws InterruptedException {
        TestDatabases databases = kind.equals("mysql")
                ? new MySqlTestDatabases(MARIADB.server())
                : new PostgresTestDatabases(POSTGRES.server());
        try (Setup setup = new Setup(databases, Consistency.SNAPSHOT);
                SourceKeeper keeper = new SourceKeeper(List.of(setup.source()), setup.workers(), listener)) {
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch pinged = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            AtomicInteger rows = new AtomicInteger();
            setup.workers()
                    .submit(
                            sessions -> rows.set(read(sessions, setup.table(), () -> {
                                reading.countDown();
                                pinged.await();
                            })),
                            done::countDown);
            reading.await();
            keeper.tick();
            pinged.countDown();
            done.await();
            assertThat(setup.workers().ending().failed()).isFalse();
            assertThat(rows).hasValue(ROWS);
            assertThat(said).isEmpty();
        }
    }

    @FunctionalInterface
    private interface Pause {
        void take() throws InterruptedException;
    }

    /** How many rows there are; pauses after some. */
    private static int read(ReaderSession sessions, Table table, Pause pause) {
        List<Output> outputs = table.columns().stream()
                .map(column -> (Output) new Output.Value(column))
                .toList();
        RowBatch batch = new RowBatch(outputs.size());
        int rows = 0;
        try (RowReader reader =
                sessions.source().scan(new Projection(table, outputs, 0), new RowFilter.Condition("1 = 1"))) {
            while (reader.read(batch, 100, 1_000_000)) {
                if (rows == 0) {
                    pause.take();
                }
                rows += batch.rows();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** A source with a table, and two workers who read it. */
    private static final class Setup implements AutoCloseable {
        private final SourceDatabase source;
        private final TargetDatabase target;
        private final Workers<ReaderSession> workers;

        Setup(TestDatabases databases, Consistency consistency) {
            ConnectionConfig config = databases.newDatabase();
            List<String> values =
                    IntStream.rangeClosed(1, ROWS).mapToObj(n -> "(" + n + ")").toList();
            databases.execute(
                    config,
                    List.of(
                            "CREATE TABLE t (id INT PRIMARY KEY)",
                            "INSERT INTO t VALUES " + String.join(", ", values)));
            Dialect dialect = new Dialects().dialect(config.type());
            source = new KeptSessions(dialect.openSource(config, new ReadTerms(consistency, 2, Optional.empty())));
            target = dialect.openTarget(databases.newDatabase());
            List<ReaderSession> sessions = Stream.generate(
                            () -> new ReaderSession(source, new Pacing(Courtesy.NONE, source, new SliceListener() {})))
                    .limit(2)
                    .toList();
            sessions.forEach(ReaderSession::open);
            workers = new Workers<>("reader", sessions, new Ending());
        }

        SourceDatabase source() {
            return source;
        }

        Workers<ReaderSession> workers() {
            return workers;
        }

        Table table() {
            return source.schema().tables().iterator().next();
        }

        @Override
        public void close() {
            workers.close();
            try (target) {
                source.close();
            }
        }
    }
}

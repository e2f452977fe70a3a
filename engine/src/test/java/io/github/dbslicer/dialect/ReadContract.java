package io.github.dbslicer.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What reading through any dialect gives. */
abstract class ReadContract extends DialectContract {

    /** What a test does with an open source. */
    private interface Reading {
        void with(DatabaseSchema schema, ReadSession session);
    }

    private void reading(ConnectionConfig config, Reading reading) {
        try (SourceDatabase source = dialect(config).openSource(config, ReadTerms.snapshot(4));
                ReadSession session = source.openSession()) {
            reading.with(source.schema(), session);
        }
    }

    private static String numbers(String table, int from, int to, int step) {
        return IntStream.iterate(from, number -> number < to, number -> number + step)
                .mapToObj(number -> "(" + number + ", 'v" + number % 7 + "')")
                .collect(Collectors.joining(", ", "INSERT INTO " + table + " VALUES ", ""));
    }

    private static List<String> rows(int from, int to, int step) {
        return IntStream.iterate(from, number -> number < to, number -> number + step)
                .mapToObj(number -> number + "|v" + number % 7)
                .sorted()
                .toList();
    }

    private ConnectionConfig numbered(int count) {
        return database(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v VARCHAR(10))",
                "CREATE TABLE wanted (id INTEGER NOT NULL PRIMARY KEY, v VARCHAR(10))",
                numbers("t", 0, count, 1));
    }

    @Test
    void scansTheRowsThatAConditionSelects() {
        reading(numbered(50), (schema, session) -> {
            Table table = table(schema, "t");
            RowBatch rows = readAll(session.scan(everything(table), "%table_name%.id %% 10 = 3 AND v LIKE 'v%%'"), 2);
            assertThat(texts(rows)).containsExactlyInAnyOrder("3|v3", "13|v6", "23|v2", "33|v5", "43|v1");
        });
    }

    @Test
    void fillsBatchesUpToTheirLimitsAndEndsWithNone() {
        reading(numbered(10), (schema, session) -> {
            RowBatch batch = new RowBatch(2);
            List<Integer> sizes = new ArrayList<>();
            try (RowReader reader = session.scan(everything(table(schema, "t")), "1 = 1")) {
                while (reader.read(batch, 4, 1 << 20)) {
                    sizes.add(batch.rows());
                }
                assertThat(batch.rows()).isZero();
            }
            assertThat(sizes).containsExactly(4, 4, 2);
            try (RowReader reader = session.scan(everything(table(schema, "t")), "1 = 1")) {
                assertThat(reader.read(batch, 100, 1)).isTrue();
                assertThat(batch.rows()).isEqualTo(1);
            }
            assertThat(texts(readAll(session.scan(everything(table(schema, "wanted")), "1 = 1"), 2)))
                    .isEmpty();
        });
    }

    @Test
    void letsAReaderBeClosedBeforeItsEnd() {
        reading(numbered(5000), (schema, session) -> {
            RowBatch batch = new RowBatch(2);
            for (int round = 0; round < 3; round++) {
                try (RowReader reader = session.scan(everything(table(schema, "t")), "1 = 1")) {
                    assertThat(reader.read(batch, 1, 1 << 20)).isTrue();
                }
            }
            assertThat(readAll(session.scan(everything(table(schema, "t")), "1 = 1"), 2)
                            .rows())
                    .isEqualTo(5000);
        });
    }

    @Test
    void readsNoMoreRowsThanAreWanted() {
        reading(numbered(50), (schema, session) -> {
            Table table = table(schema, "t");
            RowFilter sevens = new RowFilter.Condition("v = 'v0' -- every seventh");
            RowBatch some = readAll(session.scan(everything(table), new RowFilter.First(sevens, 3)), 2);
            assertThat(texts(some)).hasSize(3).doesNotHaveDuplicates().allMatch(row -> row.endsWith("|v0"));
            RowBatch all = readAll(session.scan(everything(table), new RowFilter.First(sevens, 100)), 2);
            assertThat(texts(all)).containsExactlyInAnyOrderElementsOf(rows(0, 50, 7));
        });
    }

    @Test
    void givesMasksAndConditionsBesideValues() {
        ConnectionConfig config = database(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v VARCHAR(30), kind VARCHAR(5))",
                "INSERT INTO t VALUES (1, 'secret', 'a'), (2, NULL, 'b'), (3, 'x', NULL)");
        reading(config, (schema, session) -> {
            Table table = table(schema, "t");
            Projection projection = new Projection(
                    table,
                    List.of(
                            new Output.Value(table.column("id")),
                            new Output.Mask(table.column("v"), "REPLACE('%%n', 'n', CAST(%table_name%.id AS CHAR(3)))"),
                            new Output.Value(table.column("v")),
                            new Output.Condition("kind = 'a'")),
                    2);
            assertThat(texts(readAll(session.scan(projection, "1 = 1"), 4)).stream()
                            .map(row -> row.replaceAll("(0|NULL)$", "no"))
                            .toList())
                    .containsExactlyInAnyOrder("1|%1|secret|1", "2|%2|NULL|no", "3|%3|x|no");
        });
    }

    @Test
    void looksUpFiveThousandKeysOfWhichHalfAreMissing() {
        ConnectionConfig config = numbered(5000);
        databases().execute(config, List.of(numbers("wanted", 0, 10_000, 2)));
        reading(config, (schema, session) -> {
            Table table = table(schema, "t");
            Lookup lookup = lookup(session, table, List.of("id"), table(schema, "wanted"), Optional.empty());
            assertThat(lookup.keys().rows()).isEqualTo(5000);
            assertThat(texts(readAll(session.lookup(everything(table), lookup), 2)).stream()
                            .sorted())
                    .isEqualTo(rows(0, 5000, 2));
            assertThat(session.countMissing(values(table, "id"), lookup)).isEqualTo(2500);
        });
    }

    @Test
    void looksUpRowsByAColumnThatIsNoKey() {
        ConnectionConfig config = numbered(100);
        databases().execute(config, List.of("INSERT INTO wanted VALUES (1, 'v3'), (2, 'v5'), (3, 'v9')"));
        reading(config, (schema, session) -> {
            Table table = table(schema, "t");
            Lookup lookup = lookup(
                    session,
                    table,
                    List.of("v"),
                    table(schema, "wanted"),
                    Optional.of("%table_name%.id %% 2 = 0 AND id < 30"));
            assertThat(texts(readAll(session.lookup(everything(table), lookup), 2)))
                    .containsExactlyInAnyOrder("10|v3", "24|v3", "12|v5", "26|v5");
        });
    }

    @Test
    void looksUpCompositeKeysAsWholes() {
        String columns = "(a INTEGER NOT NULL, b VARCHAR(20) NOT NULL, c INTEGER NOT NULL, PRIMARY KEY (a, b, c))";
        ConnectionConfig config = database(
                "CREATE TABLE t " + columns,
                "CREATE TABLE wanted " + columns,
                triples("t", 0, 1000),
                triples("wanted", 500, 1500),
                // Each part occurs, but never all of them together.
                "INSERT INTO wanted VALUES (1, 'k2', 3)");
        reading(config, (schema, session) -> {
            Table table = table(schema, "t");
            Lookup lookup = lookup(session, table, List.of("a", "b", "c"), table(schema, "wanted"), Optional.empty());
            assertThat(texts(readAll(session.lookup(everything(table), lookup), 3)))
                    .hasSize(500)
                    .doesNotHaveDuplicates()
                    .contains("0|k500|1", "3|k999|0")
                    .allMatch(row -> row.matches(".*\\|k[5-9]\\d\\d\\|.*"));
            assertThat(session.countMissing(values(table, "a"), lookup)).isEqualTo(501);
        });
    }

    private static String triples(String table, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> "(" + number % 4 + ", 'k" + number + "', " + (number + 1) % 5 + ")")
                .collect(Collectors.joining(", ", "INSERT INTO " + table + " VALUES ", ""));
    }

    @Test
    void refusesWhatTheSourceDoesNotUnderstand() {
        reading(numbered(1), (schema, session) -> {
            Projection projection = everything(table(schema, "t"));
            assertThatThrownBy(() -> readAll(session.scan(projection, "no_such_column = 1"), 2))
                    .isInstanceOfSatisfying(
                            SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_READ))
                    .hasMessageContaining("t");
        });
    }

    @Test
    void refusesADatabaseThatDoesNotExist() {
        ConnectionConfig config = databases().newDatabase();
        databases().drop(config);
        assertThatThrownBy(() -> dialect(config).openSource(config, ReadTerms.snapshot(4)))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_CONNECTION));
    }

    @Test
    void readsRowsOfManyMegabytes() {
        ConnectionConfig config = database(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v "
                        + databases().textType() + ")",
                "INSERT INTO t VALUES (2, 'y')");
        insert(config, "INSERT INTO t VALUES (1, ?)", "x".repeat(20_000_000));
        reading(config, (schema, session) -> {
            RowBatch batch = new RowBatch(2);
            int rows = 0;
            long bytes = 0;
            try (RowReader reader = session.scan(everything(table(schema, "t")), "1 = 1")) {
                while (reader.read(batch, 100, 1 << 20)) {
                    for (int row = 0; row < batch.rows(); row++) {
                        rows++;
                        bytes += batch.length(row, 1);
                    }
                }
            }
            assertThat(rows).isEqualTo(2);
            assertThat(bytes).isEqualTo(20_000_001);
        });
    }

    @Test
    void endsARunningReadWhenItIsAborted() throws Exception {
        ConnectionConfig config = numbered(3);
        try (SourceDatabase source = dialect(config).openSource(config, ReadTerms.snapshot(4))) {
            Projection projection = everything(table(source.schema(), "t"));
            ReadSession session = source.openSession();
            CompletableFuture<Void> begun = new CompletableFuture<>();
            CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> {
                begun.complete(null);
                return readAll(session.scan(projection, databases().endlessCondition()), 2)
                        .rows();
            });
            begun.get(1, TimeUnit.MINUTES);
            // Whether the query runs by now or is about to begin, it must end; it mostly runs.
            Thread.sleep(300);
            session.abort();
            assertThatThrownBy(() -> read.get(1, TimeUnit.MINUTES))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SliceException.class);
            session.close();
        }
    }

    @Test
    void keepsTwoSessionsApart() {
        ConnectionConfig config = numbered(100);
        try (SourceDatabase source = dialect(config).openSource(config, ReadTerms.snapshot(4));
                ReadSession one = source.openSession();
                ReadSession other = source.openSession()) {
            Projection projection = everything(table(source.schema(), "t"));
            RowBatch batch = new RowBatch(2);
            try (RowReader reader = one.scan(projection, "1 = 1")) {
                assertThat(reader.read(batch, 1, 1 << 20)).isTrue();
                assertThat(readAll(other.scan(projection, "1 = 1"), 2).rows()).isEqualTo(100);
                assertThat(readAll(reader, 2).rows()).isEqualTo(99);
            }
        }
    }
}

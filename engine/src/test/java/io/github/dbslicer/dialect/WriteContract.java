package io.github.dbslicer.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of rows that are written through any dialect. */
abstract class WriteContract extends DialectContract {

    private void assertCopies(ConnectionConfig source, String table, String... columns) {
        ConnectionConfig target = databases().newDatabase();
        copy(source, target, table);
        assertThat(content(target, table, columns)).isNotEmpty().isEqualTo(content(source, table, columns));
    }

    private String bytes(String hex) {
        return databases().bytes(hex);
    }

    @Test
    void tellsNullFromEmptyAndFromTheirSpellings() {
        assertCopies(
                database(
                        "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v VARCHAR(30), b "
                                + databases().bytesType() + ")",
                        "INSERT INTO t VALUES (1, NULL, NULL), (2, '', " + bytes("") + "), (3, 'NULL', "
                                + bytes("4e554c4c") + "), (4, " + databases().backslash() + ", " + bytes("5c4e")
                                + "), (5, ' ', " + bytes("00") + ")"),
                "t",
                "id",
                "v",
                "b");
    }

    @Test
    void writesEveryByte() {
        String all = IntStream.range(0, 256).mapToObj("%02x"::formatted).collect(Collectors.joining());
        assertCopies(
                database(
                        "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, b "
                                + databases().bytesType() + ")",
                        "INSERT INTO t VALUES (1, " + bytes(all) + "), (2, " + bytes(all.repeat(300)) + "), (3, "
                                + bytes("5c30275c22090d0a1a") + ")"),
                "t",
                "id",
                "b");
    }

    @Test
    void writesTextThatSqlGivesAMeaning() {
        assertCopies(
                database(
                        "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v "
                                + databases().textType() + ")",
                        "INSERT INTO t VALUES (1, 'it''s'), (2, '\"`%?:x{}%%'), (3, 'tab\tline\nreturn\r'), (4, '\uD83C\uDF32 Stra\u00DFe'), (5, '-- /* ; */')"),
                "t",
                "id",
                "v");
    }

    @Test
    void writesDuplicatesAsOftenAsTheyAreThere() {
        assertCopies(
                database("CREATE TABLE t (v INTEGER)", "INSERT INTO t VALUES (1), (1), (NULL), (NULL), (NULL), (2)"),
                "t",
                "v");
    }

    @Test
    void leavesGeneratedColumnsToTheTarget() {
        assertCopies(
                database(
                        "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, s INTEGER GENERATED ALWAYS AS (id * 2) STORED,"
                                + " v INTEGER GENERATED ALWAYS AS (id + 1) "
                                + databases().computedWhenRead() + ", n VARCHAR(5))",
                        "INSERT INTO t (id, n) VALUES (1, 'a'), (2, NULL)"),
                "t",
                "id",
                "s",
                "v",
                "n");
    }

    @Test
    void writesManyBatches() {
        String rows = IntStream.range(0, 5500)
                .mapToObj(number -> "(" + number + ", 'value " + number + "')")
                .collect(Collectors.joining(", "));
        assertCopies(
                database(
                        "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v VARCHAR(30))",
                        "INSERT INTO t VALUES " + rows),
                "t",
                "id",
                "v");
    }

    @Test
    void writesValuesOfManyMegabytes() {
        ConnectionConfig source = database(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v "
                        + databases().textType() + ", b " + databases().bytesType() + ")",
                "INSERT INTO t VALUES (2, 'y', " + bytes("00") + ")");
        byte[] bytes = new byte[10_000_000];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) (index * 31);
        }
        insert(source, "INSERT INTO t VALUES (1, ?, ?)", "\\'\t".repeat(4_000_000), bytes);
        assertCopies(source, "t", "id", "v", "b");
    }

    @Test
    void acceptsABatchWithoutRows() {
        ConnectionConfig config = database("CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY)");
        try (TargetDatabase target = dialect(config).openTarget(config)) {
            Projection projection = everything(table(target.schema(), "t"));
            target.empty(target.schema().tables());
            try (WriteSession session = target.openSession()) {
                session.write(projection, new RowBatch(1));
            }
            target.finish(List.of());
        }
        assertThat(content(config, "t", "id")).isEmpty();
    }

    @Test
    void quotesWhateverIsAName() {
        List<String> names = List.of(
                "select",
                "a b",
                "it's",
                "say \"so\"",
                "back`tick",
                "50%off",
                "%%",
                "dotted.name",
                "back\\slash",
                "--",
                "a;b",
                "(x)",
                "Stra\u00DFe",
                "\u65E5\u672C",
                "1st",
                "%table_name%",
                "mixedCase",
                "?",
                ":x",
                "{d '1'}");
        ConnectionConfig source = databases().newDatabase("it's a `name\" \u65E5%");
        ConnectionConfig target = databases().newDatabase("the \\other 100%%");
        databases()
                .execute(
                        source,
                        names.stream()
                                .flatMap(name -> oddTable(name, names.get(0)))
                                .toList());
        copy(source, target, names.toArray(String[]::new));
        assertThat(names)
                .allSatisfy(name -> assertThat(content(target, name, name, "other"))
                        .hasSize(1)
                        .isEqualTo(content(source, name, name, "other")));
    }

    private Stream<String> oddTable(String name, String parent) {
        String reference = name.equals(parent)
                ? ""
                : ", FOREIGN KEY (%s) REFERENCES %s (%s)".formatted(quote(name), quote(parent), quote(parent));
        return Stream.of(
                "CREATE TABLE " + quote(name) + " (" + quote(name) + " INTEGER NOT NULL PRIMARY KEY, other VARCHAR(10)"
                        + reference + ")",
                "INSERT INTO " + quote(name) + " VALUES (7, 'x')");
    }

    @Test
    void loadsCirclesOfReferencesInAnyOrder() {
        ConnectionConfig source = databases().newDatabase();
        databases()
                .execute(
                        source,
                        databases()
                                .create(List.of(
                                        NewTable.of(
                                                "a",
                                                "id INTEGER NOT NULL PRIMARY KEY, b_id INTEGER NOT NULL",
                                                "FOREIGN KEY (b_id) REFERENCES b (id)"),
                                        NewTable.of(
                                                "b",
                                                "id INTEGER NOT NULL PRIMARY KEY, a_id INTEGER NOT NULL, b_id INTEGER NOT NULL",
                                                "FOREIGN KEY (a_id) REFERENCES a (id)",
                                                "FOREIGN KEY (b_id) REFERENCES b (id)"))));
        databases()
                .execute(
                        source,
                        List.of("INSERT INTO a VALUES (1, 2), (2, 1)", "INSERT INTO b VALUES (1, 2, 2), (2, 1, 1)"));
        for (List<String> order : List.of(List.of("a", "b"), List.of("b", "a"))) {
            ConnectionConfig target = databases().newDatabase();
            copy(source, target, order.toArray(String[]::new));
            assertThat(content(target, "a", "id", "b_id")).isEqualTo(content(source, "a", "id", "b_id"));
            assertThat(content(target, "b", "id", "a_id", "b_id"))
                    .isEqualTo(content(source, "b", "id", "a_id", "b_id"));
        }
    }

    @Test
    void refusesRowsThatTheTargetCannotHoldAndNamesTheTable() {
        ConnectionConfig source =
                database("CREATE TABLE things (v INTEGER)", "INSERT INTO things VALUES (1), (2), (2)");
        ConnectionConfig config = database("CREATE TABLE things (v INTEGER NOT NULL PRIMARY KEY)");
        try (SourceDatabase from = dialect(source).openSource(source, ReadTerms.snapshot(4));
                ReadSession reading = from.openSession();
                TargetDatabase target = dialect(config).openTarget(config)) {
            Projection projection = everything(table(from.schema(), "things"));
            RowBatch rows = readAll(reading.scan(projection, "1 = 1"), 1);
            target.empty(from.schema().tables());
            try (WriteSession session = target.openSession()) {
                assertThatThrownBy(() -> session.write(projection, rows))
                        .isInstanceOfSatisfying(
                                SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_WRITE))
                        .hasMessageContaining("things");
            }
            assertThat(target.abandon()).isNotBlank();
        }
        assertThat(content(config, "things", "v")).isEmpty();
    }

    @Test
    void writesFromSeveralSessionsAtOnce() throws InterruptedException {
        ConnectionConfig source = database(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v VARCHAR(30))",
                "INSERT INTO t VALUES "
                        + IntStream.range(0, 4000)
                                .mapToObj(id -> "(" + id + ", 'v')")
                                .collect(Collectors.joining(", ")));
        ConnectionConfig config = databases().newDatabase();
        try (SourceDatabase from = dialect(source).openSource(source, ReadTerms.snapshot(4));
                TargetDatabase target = dialect(config).openTarget(config)) {
            Projection projection = everything(table(from.schema(), "t"));
            target.recreate(from.schemaScript(SchemaScope.TABLES));
            List<Thread> workers = IntStream.range(0, 4)
                    .mapToObj(worker -> new Thread(() -> writePart(from, target, projection, "id %% 4 = " + worker)))
                    .toList();
            workers.forEach(Thread::start);
            for (Thread worker : workers) {
                worker.join();
            }
            target.finish(List.of());
        }
        assertThat(content(config, "t", "id", "v")).hasSize(4000).isEqualTo(content(source, "t", "id", "v"));
    }

    private static void writePart(SourceDatabase from, TargetDatabase target, Projection projection, String condition) {
        try (ReadSession reading = from.openSession();
                WriteSession writing = target.openSession();
                RowReader reader = reading.scan(projection, condition)) {
            RowBatch batch = new RowBatch(2);
            while (reader.read(batch, 100, 1 << 20)) {
                writing.write(projection, batch);
            }
        }
    }

    @Test
    void writesNothingMoreOnceItIsAborted() {
        ConnectionConfig source =
                database("CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY)", "INSERT INTO t VALUES (1)");
        ConnectionConfig config = databases().newDatabase();
        try (SourceDatabase from = dialect(source).openSource(source, ReadTerms.snapshot(4));
                ReadSession reading = from.openSession();
                TargetDatabase target = dialect(config).openTarget(config)) {
            Projection projection = everything(table(from.schema(), "t"));
            RowBatch rows = readAll(reading.scan(projection, "1 = 1"), 1);
            target.recreate(from.schemaScript(SchemaScope.TABLES));
            WriteSession session = target.openSession();
            session.abort();
            assertThatThrownBy(() -> session.write(projection, rows)).isInstanceOf(SliceException.class);
            session.close();
            assertThat(target.abandon()).isNotBlank();
        }
    }
}

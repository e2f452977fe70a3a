package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scans that several sessions share: each row is in just one part. In these tables one row fills a page. */
class ScanPartsTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    private static final String[] TABLE = {
        "CREATE TABLE t (id int, v char(5000))", "ALTER TABLE t ALTER v SET STORAGE PLAIN"
    };

    private static final String[] PARTED = {
        "CREATE TABLE t (id int, v char(5000)) PARTITION BY RANGE (id)",
        "CREATE TABLE few PARTITION OF t FOR VALUES FROM (1) TO (601)",
        "CREATE TABLE many PARTITION OF t FOR VALUES FROM (601) TO (10000) PARTITION BY RANGE (id)",
        "CREATE TABLE middle PARTITION OF many FOR VALUES FROM (601) TO (2201)",
        "CREATE TABLE most PARTITION OF many FOR VALUES FROM (2201) TO (10000)",
        "ALTER TABLE few ALTER v SET STORAGE PLAIN",
        "ALTER TABLE middle ALTER v SET STORAGE PLAIN",
        "ALTER TABLE most ALTER v SET STORAGE PLAIN"
    };

    private static String insert(int from, int to) {
        return "INSERT INTO t SELECT n, 'x' FROM generate_series(" + from + ", " + to + ") n";
    }

    private static SourceFixture source(EmbeddedPostgres server, String[] table, String... statements) {
        return SourceFixture.of(
                server.server(),
                Stream.concat(Stream.of(table), Stream.of(statements)).toArray(String[]::new));
    }

    private static List<RowFilter> parts(SourceFixture source, String condition, int wanted) {
        return source.session().parts(source.values("t", "id"), new RowFilter.Condition(condition), wanted);
    }

    /** What the parts select, each in a session that begins after the one that divided. */
    private static List<List<Integer>> ids(SourceFixture source, List<RowFilter> parts) {
        List<List<Integer>> ids = new ArrayList<>();
        for (RowFilter part : parts) {
            try (ReadSession session = source.source().openSession()) {
                ids.add(SourceFixture.texts(session.scan(source.values("t", "id"), part), 1).stream()
                        .map(Integer::valueOf)
                        .toList());
            }
        }
        return ids;
    }

    private static List<Integer> together(List<List<Integer>> ids) {
        return ids.stream().flatMap(List::stream).sorted().toList();
    }

    private static List<Integer> all(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void dividesWhatIsReadFromTheFirstPageToTheLast() {
        try (SourceFixture source = source(NEWEST, TABLE, insert(1, 4200))) {
            List<RowFilter> parts = parts(source, "1 = 1", 8);
            String place = "\"public\".\"t\".ctid";
            assertThat(parts)
                    .map(part -> ((RowFilter.Part) part).range())
                    .containsExactly(
                            place + " >= '(0,0)'::pg_catalog.tid AND " + place + " < '(1050,0)'::pg_catalog.tid",
                            place + " >= '(1050,0)'::pg_catalog.tid AND " + place + " < '(2100,0)'::pg_catalog.tid",
                            place + " >= '(2100,0)'::pg_catalog.tid AND " + place + " < '(3150,0)'::pg_catalog.tid",
                            place + " >= '(3150,0)'::pg_catalog.tid");
            List<List<Integer>> ids = ids(source, parts);
            assertThat(ids).map(List::size).containsExactly(1050, 1050, 1050, 1050);
            assertThat(together(ids)).isEqualTo(all(1, 4200));
            assertThat(parts(source, "1 = 1", 2)).hasSize(2);
            List<List<Integer>> even = ids(source, parts(source, "id % 2 = 0 OR id = 4199", 4));
            assertThat(even).hasSize(4);
            assertThat(together(even)).hasSize(2101).contains(2, 4199, 4200);
        }
    }

    /** A new version of a row stands in a page at the end, and the snapshot goes on to see the former one. */
    @Test
    void hasRowsThatMoveOnceAsTheMomentShowsThem() {
        try (SourceFixture source =
                source(NEWEST, TABLE, insert(1, 3000), "UPDATE t SET id = id + 10000 WHERE id <= 500")) {
            List<RowFilter> parts = parts(source, "1 = 1", 3);
            NEWEST.server()
                    .execute(
                            source.config().database(),
                            "UPDATE t SET id = -id WHERE id > 2000",
                            "DELETE FROM t WHERE id < 1000",
                            insert(20001, 22000));
            assertThat(parts).hasSize(3);
            assertThat(together(ids(source, parts)))
                    .isEqualTo(Stream.concat(all(501, 3000).stream(), all(10001, 10500).stream())
                            .toList());
        }
    }

    /** As many pages as there are when the parts are made: what came after them is in the last one. */
    @Test
    void leavesThePagesThatComeLaterToTheLastPart() {
        ConnectionConfig config = SourceFixture.config(
                NEWEST.server(), SourceFixture.database(NEWEST.server(), TABLE[0], TABLE[1], insert(1, 2100)));
        List<RowFilter> parts;
        try (SourceFixture earlier = SourceFixture.open(config)) {
            parts = parts(earlier, "1 = 1", 2);
        }
        NEWEST.server().execute(config.database(), insert(2101, 2300));
        try (SourceFixture source = SourceFixture.open(config)) {
            assertThat(ids(source, parts)).map(List::size).containsExactly(1050, 1250);
        }
    }

    /** Each partition counts its pages from 0. */
    @Test
    void dividesPartitionsAlike() {
        try (SourceFixture source = source(NEWEST, PARTED, insert(1, 4200))) {
            List<RowFilter> parts = parts(source, "1 = 1", 3);
            List<List<Integer>> ids = ids(source, parts);
            assertThat(ids).map(List::size).containsExactly(1401, 1399, 1400);
            assertThat(ids.get(0)).contains(1, 467, 601, 1067, 2201, 2667).doesNotContain(468, 1068, 2668);
            assertThat(together(ids)).isEqualTo(all(1, 4200));
        }
    }

    @Test
    void readsHeirsOfTheirOwn() {
        try (SourceFixture source = source(
                NEWEST,
                TABLE,
                insert(1, 2100),
                "CREATE TABLE heir () INHERITS (t)",
                "INSERT INTO heir SELECT * FROM t")) {
            assertThat(together(ids(source, parts(source, "1 = 1", 2)))).isEqualTo(all(1, 2100));
        }
    }

    @Test
    void leavesWholeWhatAnIndexFindsWhatIsSmallAndWhatHasNoRows() {
        try (SourceFixture source = source(
                NEWEST,
                TABLE,
                insert(1, 2100),
                "CREATE INDEX ON t (id)",
                "CREATE TABLE parents (id int)",
                "INSERT INTO parents VALUES (7)",
                "ANALYZE t")) {
            assertThat(parts(source, "1 = 1", 2)).hasSize(2);
            for (String whole : List.of("id < 10", "1 = 0", "id IN (SELECT p.id FROM parents p)")) {
                assertThat(parts(source, whole, 2)).containsExactly(new RowFilter.Condition(whole));
            }
            assertThat(parts(source, "1 = 1", 1)).hasSize(1);
        }
        try (SourceFixture source = source(NEWEST, TABLE, insert(1, 1500))) {
            assertThat(parts(source, "1 = 1", 8)).hasSize(1);
        }
        try (SourceFixture source = source(NEWEST, TABLE)) {
            assertThat(parts(source, "1 = 1", 8)).hasSize(1);
            assertThat(ids(source, parts(source, "1 = 1", 8))).containsExactly(List.of());
        }
    }

    /** They see different states, in which a row may stand in different pages. */
    @Test
    void dividesNothingAmongSessionsOfDifferentMoments() {
        ConnectionConfig config = SourceFixture.config(
                NEWEST.server(), SourceFixture.database(NEWEST.server(), TABLE[0], TABLE[1], insert(1, 2100)));
        for (Consistency consistency : List.of(Consistency.SESSION, Consistency.NONE)) {
            try (PostgresSource source = PostgresSource.open(config, new ReadTerms(consistency, 2, Optional.empty()));
                    ReadSession session = source.openSession()) {
                Table table = source.schema().table(new TableId("public", "t"));
                Projection projection = new Projection(table, List.of(new Output.Value(table.column("id"))), 0);
                assertThat(session.parts(projection, new RowFilter.Condition("1 = 1"), 2))
                        .hasSize(1);
            }
        }
    }

    /** It reads a range of pages by reading all. */
    @Test
    void dividesNothingOnTheOldestServer() {
        try (SourceFixture source = source(OLDEST, TABLE, insert(1, 2100))) {
            List<RowFilter> parts = parts(source, "1 = 1", 2);
            assertThat(parts).containsExactly(new RowFilter.Condition("1 = 1"));
            assertThat(together(ids(source, parts))).isEqualTo(all(1, 2100));
        }
    }
}

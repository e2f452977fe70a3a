package io.github.dbslicer.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comparing through any dialect gives: rows by their references, and checksums. */
abstract class CompareContract extends DialectContract {
    private static final RowFilter ALL = new RowFilter.Condition("1 = 1");

    private interface Reading {
        void with(DatabaseSchema schema, ReadSession session);
    }

    private void reading(ConnectionConfig config, Reading reading) {
        try (SourceDatabase source = dialect(config).openSource(config, ReadTerms.separate());
                ReadSession session = source.openSession()) {
            reading.with(source.schema(), session);
        }
    }

    private static Relation relation(Table child, String from, Table parent, String to) {
        return new Relation(
                "r",
                child.id(),
                List.of(from.split(", ")),
                parent.id(),
                List.of(to.split(", ")),
                Optional.empty(),
                false);
    }

    private static Relation limited(Relation relation, String condition, String parentCondition) {
        return new Relation(
                relation.name(),
                relation.child(),
                relation.childColumns(),
                relation.parent(),
                relation.parentColumns(),
                Optional.of(condition),
                Optional.of(parentCondition),
                false);
    }

    private static List<String> ids(ReadSession session, Table table, RowFilter filter) {
        return texts(readAll(session.scan(values(table, "id"), filter), 1)).stream()
                .sorted()
                .toList();
    }

    private ConnectionConfig family() {
        return database(
                "CREATE TABLE p (id INTEGER NOT NULL PRIMARY KEY, a VARCHAR(9), b INTEGER, live INTEGER)",
                "CREATE TABLE c (id INTEGER NOT NULL PRIMARY KEY, p INTEGER, a VARCHAR(9), b INTEGER, kind VARCHAR(5))",
                "INSERT INTO p VALUES (1, 'x', 1, 1), (2, 'y', 2, 0), (3, NULL, 3, 1)",
                "INSERT INTO c VALUES (1, 1, 'x', 1, 'p'), (2, 2, 'x', 2, 'p'), (3, 9, 'y', NULL, 'p'),"
                        + " (4, NULL, 'y', 2, 'p'), (5, 2, NULL, 3, 'q'), (6, 8, 'z', 1, 'q')");
    }

    @Test
    void findsTheRowsOfParentsThatAreSelected() {
        reading(family(), (schema, session) -> {
            Table child = table(schema, "c");
            Table parent = table(schema, "p");
            Relation relation = relation(child, "p", parent, "id");
            RowFilter first = new RowFilter.Condition("%table_name%.a LIKE 'x%%'");
            assertThat(ids(session, child, new RowFilter.WithParent(relation, parent, first)))
                    .containsExactly("1");
            assertThat(ids(session, child, new RowFilter.WithParent(relation, parent, ALL)))
                    .containsExactly("1", "2", "5");
            Relation some = limited(relation, "kind = 'p'", "%table_name%.live = 0");
            assertThat(ids(session, child, new RowFilter.WithParent(some, parent, ALL)))
                    .containsExactly("2");
        });
    }

    @Test
    void followsAChainOfParentsThroughATableThatReferencesItself() {
        ConnectionConfig config = database(
                "CREATE TABLE n (id INTEGER NOT NULL PRIMARY KEY, up INTEGER)",
                "INSERT INTO n VALUES (1, NULL), (2, 1), (3, 2), (4, 3), (5, 9), (6, 6)");
        reading(config, (schema, session) -> {
            Table table = table(schema, "n");
            Relation up = relation(table, "up", table, "id");
            RowFilter children = new RowFilter.WithParent(up, table, new RowFilter.Condition("%table_name%.id = 1"));
            RowFilter grandchildren = new RowFilter.WithParent(up, table, children);
            assertThat(ids(session, table, children)).containsExactly("2");
            assertThat(ids(session, table, grandchildren)).containsExactly("3");
            assertThat(ids(session, table, new RowFilter.WithoutParent(up, table)))
                    .containsExactly("5");
            assertThat(ids(
                            session,
                            table,
                            new RowFilter.WithoutParent(limited(up, "%table_name%.id < 5", "1 = 1"), table)))
                    .isEmpty();
        });
    }

    @Test
    void findsTheRowsWhoseReferenceNamesNoRow() {
        reading(family(), (schema, session) -> {
            Table child = table(schema, "c");
            Table parent = table(schema, "p");
            assertThat(ids(session, child, new RowFilter.WithoutParent(relation(child, "p", parent, "id"), parent)))
                    .containsExactly("3", "6");
            assertThat(ids(
                            session,
                            child,
                            new RowFilter.WithoutParent(relation(child, "a, b", parent, "a, b"), parent)))
                    .containsExactly("2", "6");
            Relation some = limited(relation(child, "p", parent, "id"), "kind = 'p'", "%table_name%.live = 1");
            assertThat(ids(session, child, new RowFilter.WithoutParent(some, parent)))
                    .containsExactly("2", "3");
        });
    }

    @Test
    void checksumsTellEveryDifference() {
        ConnectionConfig config = database(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a VARCHAR(20), b VARCHAR(20))",
                "CREATE TABLE wanted (id INTEGER NOT NULL)",
                "INSERT INTO t VALUES (1, 'a', 'b'), (2, 'A', 'b'), (3, 'a ', 'b'), (4, '', 'b'), (5, NULL, 'b'), (6, 'b', 'a'),"
                        + " (7, 'ab', ''), (8, 'a', NULL), (9, 'a,b', NULL), (10, 'a', 'b')",
                "INSERT INTO wanted VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11)");
        reading(config, (schema, session) -> {
            Table table = table(schema, "t");
            Projection both = values(table, "a", "b");
            List<Checksum> sums = java.util.stream.IntStream.rangeClosed(1, 11)
                    .mapToObj(id -> session.checksum(both, one(session, table, table(schema, "wanted"), id)))
                    .toList();
            assertThat(sums.subList(0, 9)).doesNotHaveDuplicates().doesNotContain(Checksum.NONE);
            assertThat(sums.get(9)).isEqualTo(sums.get(0));
            assertThat(sums.get(10)).isEqualTo(Checksum.NONE);
            Lookup all = lookup(session, table, List.of("id"), table(schema, "wanted"), Optional.empty());
            Checksum sum = session.checksum(both, all);
            assertThat(sum).isEqualTo(sums.stream().reduce(Checksum.NONE, Checksum::plus));
            assertThat(sum.rows()).isEqualTo(10);
        });
    }

    private static Lookup one(ReadSession session, Table table, Table wanted, int id) {
        return new Lookup(
                table.columns(List.of("id")),
                wanted.columns(List.of("id")),
                readAll(session.scan(values(wanted, "id"), "id = " + id), 1),
                Optional.empty());
    }

    /** Two values swapped between rows, or between columns, leave every sum over columns as it was. */
    @Test
    void checksumsTellSwappedValues() {
        List<Checksum> sums = List.of(
                sum("(1, 'x', 'y'), (2, 'z', 'w')"),
                sum("(1, 'z', 'y'), (2, 'x', 'w')"),
                sum("(1, 'y', 'x'), (2, 'z', 'w')"),
                sum("(2, 'x', 'y'), (1, 'z', 'w')"));
        assertThat(sums).doesNotHaveDuplicates();
        assertThat(sum("(2, 'z', 'w'), (1, 'x', 'y')")).isEqualTo(sums.get(0));
    }

    private Checksum sum(String rows) {
        ConnectionConfig config = database(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a VARCHAR(20), b VARCHAR(20))",
                "INSERT INTO t VALUES " + rows);
        Checksum[] sum = {Checksum.NONE};
        reading(config, (schema, session) -> {
            Table table = table(schema, "t");
            sum[0] =
                    session.checksum(everything(table), lookup(session, table, List.of("id"), table, Optional.empty()));
        });
        return sum[0];
    }
}

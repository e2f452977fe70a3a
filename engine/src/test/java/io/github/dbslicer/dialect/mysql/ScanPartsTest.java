package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScanPartsTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private static final int ROWS = 105_000;
    private static final RowFilter ALL = new RowFilter.Condition("1 = 1");

    private SourceFixture fixture;
    private MySqlSource source;
    private ReadSession session;

    @BeforeEach
    void open() {
        fixture = new SourceFixture(DATABASES.server());
    }

    @AfterEach
    void close() {
        session.close();
        source.close();
        fixture.close();
    }

    /** @param values in which {@code seq} is the number of the row */
    private void table(String columns, String values) {
        fixture.execute(
                "CREATE TABLE t (" + columns + ")",
                "INSERT INTO t SELECT " + values + " FROM (SELECT CAST(seq AS SIGNED) AS seq FROM seq_1_to_" + ROWS
                        + ") AS s",
                "ANALYZE TABLE t");
        open(ReadTerms.snapshot(1));
    }

    private void open(ReadTerms terms) {
        source = MySqlSource.open(
                SourceFixture.config(
                        DATABASES.server(),
                        fixture.database(),
                        DATABASES.server().user(),
                        DATABASES.server().password()),
                terms);
        session = source.openSession();
    }

    private List<RowFilter> parts(RowFilter filter, int wanted) {
        return session.parts(fixture.projection("t", "id"), filter, wanted);
    }

    private List<String> ids(RowFilter filter) {
        try (RowReader reader = session.scan(fixture.projection("t", "id"), filter)) {
            return SourceFixture.rows(reader, fixture.projection("t", "id"));
        }
    }

    /** All rows, each once, and none of the parts with less than half or more than twice its share. */
    private void assertDivided(RowFilter filter, int wanted) {
        List<RowFilter> parts = parts(filter, wanted);
        assertThat(parts).hasSize(wanted);
        List<String> all = ids(filter);
        List<String> found = new ArrayList<>();
        for (RowFilter part : parts) {
            List<String> ids = ids(part);
            assertThat(ids.size()).isBetween(all.size() / wanted / 2, all.size() / wanted * 2);
            found.addAll(ids);
        }
        assertSame(found, all);
    }

    private static void assertSame(List<String> found, List<String> all) {
        assertThat(found.stream().sorted().toList().equals(all.stream().sorted().toList()))
                .isTrue();
    }

    @Test
    void dividesATableThatIsReadWhole() {
        table("id INT PRIMARY KEY, v INT", "seq * 3, seq");
        assertDivided(ALL, 4);
        assertDivided(new RowFilter.Condition("v % 2 = 0 OR id = 3"), 3);
        assertThat(parts(ALL, 1)).containsExactly(ALL);
    }

    @Test
    void dividesByRowsWhereKeysLieFarApart() {
        table(
                "id BIGINT, n INT, PRIMARY KEY (id, n)",
                "IF(seq < 9, -9223372036854775800, 4000000000000000) + seq, seq");
        fixture.execute("INSERT INTO t VALUES (9223372036854775807, 1)");
        session.close();
        source.close();
        open(ReadTerms.snapshot(1));
        assertDivided(ALL, 4);
    }

    @Test
    void dividesKeysThatOnlyUnsignedNumbersHold() {
        table("id BIGINT UNSIGNED PRIMARY KEY", "18446744073709551615 - seq");
        assertDivided(ALL, 2);
    }

    @Test
    void readsEveryRowWhereOneValueHasMostOfThem() {
        table("id INT, n INT, PRIMARY KEY (id, n)", "IF(seq < 1000, seq, 1000), seq");
        List<String> found = new ArrayList<>();
        parts(ALL, 4).forEach(part -> found.addAll(ids(part)));
        assertSame(found, ids(ALL));
    }

    @Test
    void leavesAloneWhatIsFoundByAnIndex() {
        table("id INT PRIMARY KEY, v INT, KEY (v)", "seq, seq");
        RowFilter few = new RowFilter.Condition("v BETWEEN 10 AND 5000");
        assertThat(parts(few, 4)).containsExactly(few);
        RowFilter other = new RowFilter.Condition("id IN (SELECT v FROM t AS o WHERE o.v < 100)");
        assertThat(parts(other, 4)).containsExactly(other);
    }

    @Test
    void leavesAloneWhereThePrimaryKeyBeginsWithNoInteger() {
        table("id VARCHAR(20) PRIMARY KEY, v INT", "seq, seq");
        assertThat(parts(ALL, 4)).containsExactly(ALL);
    }

    @Test
    void leavesAloneWhereSessionsMaySeeDifferentRows() {
        table("id INT PRIMARY KEY, v INT", "seq, seq");
        session.close();
        source.close();
        open(ReadTerms.separate());
        assertThat(parts(ALL, 4)).containsExactly(ALL);
    }

    @Test
    void leavesAloneTablesWithoutTransactions() {
        table("id INT PRIMARY KEY, v INT", "seq, seq");
        fixture.execute("ALTER TABLE t ENGINE = MyISAM");
        session.close();
        source.close();
        open(ReadTerms.snapshot(1));
        assertThat(parts(ALL, 4)).containsExactly(ALL);
    }
}

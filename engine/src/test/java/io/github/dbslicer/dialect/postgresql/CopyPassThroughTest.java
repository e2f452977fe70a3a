package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows go on as a server has sent them, all of them or some, with rows among them that are put together of values. */
class CopyPassThroughTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private static final String TABLE = "CREATE TABLE t (a text, id int PRIMARY KEY, b text, c text)";

    private static final String ROWS =
            "INSERT INTO t SELECT CASE n % 3 WHEN 0 THEN NULL WHEN 1 THEN '' ELSE E'\\\\N\\t\\n' END, n,"
                    + " CASE n % 5 WHEN 0 THEN NULL ELSE repeat('x', n % 97) END, CASE n % 7 WHEN 0 THEN NULL WHEN 1 THEN '' ELSE E'\\\\' || n END"
                    + " FROM generate_series(1, 3000) n";

    private final PostgresServer server = DATABASES.server();
    private final String target = SourceFixture.database(server, TABLE);

    @Test
    void whatIsReadArrives() {
        try (SourceFixture source = SourceFixture.of(server, TABLE, ROWS)) {
            Projection all = new Projection(source.table("t"), values(source.table("t")), 4);
            write(all, read(source, all));
            assertThat(rows()).hasSize(3000).isEqualTo(rows(source));
        }
    }

    @Test
    void whatIsLeftOfItArrives() {
        try (SourceFixture source = SourceFixture.of(server, TABLE, ROWS)) {
            Projection all = new Projection(source.table("t"), values(source.table("t")), 4);
            RowBatch batch = read(source, all);
            BitSet kept = new BitSet();
            kept.set(0, 1000);
            kept.set(1001);
            kept.set(2000, 3000);
            kept.clear(2500);
            batch.retain(kept);
            // As rows are gathered that come from several queries.
            batch.appendFrom(batch, 3, 0);
            batch.append(new byte[] {'-', '1'}, 0, 2);
            batch.appendNull();
            batch.appendFrom(batch, 4, 3);
            write(all, batch);
            List<String> expected = new ArrayList<>(rows(source));
            expected.removeIf(row -> {
                int id = Integer.parseInt(row.substring(0, row.indexOf('|')));
                return id > 1000 && id != 1002 && id <= 2000 || id == 2501;
            });
            expected.add(0, "-1|''|NULL|E'\\\\\\\\5'");
            assertThat(rows()).hasSize(2001).isEqualTo(expected);
        }
    }

    /** What only the engine needs stands between one row's values and the next row's. */
    @Test
    void whatIsNotWrittenStaysBehind() {
        try (SourceFixture source = SourceFixture.of(server, TABLE, ROWS)) {
            List<Output> outputs = new ArrayList<>(values(source.table("t")));
            outputs.add(new Output.Condition("%table_name%.id % 2 = 0"));
            outputs.add(new Output.Plain(source.table("t").column("a")));
            Projection some = new Projection(source.table("t"), outputs, 4);
            write(some, read(source, some));
            assertThat(rows()).hasSize(3000).isEqualTo(rows(source));
        }
    }

    private static List<Output> values(Table table) {
        return table.columns().stream()
                .map(column -> (Output) new Output.Value(column))
                .toList();
    }

    private static RowBatch read(SourceFixture source, Projection projection) {
        RowBatch batch = new RowBatch(projection.outputs().size());
        try (RowReader reader = source.session().scan(projection, "true")) {
            assertThat(reader.read(batch, 10_000, 1 << 24)).isTrue();
        }
        return batch;
    }

    private void write(Projection projection, RowBatch batch) {
        try (PostgresTarget open = PostgresTarget.open(SourceFixture.config(server, target));
                WriteSession session = open.openSession()) {
            session.write(projection, batch);
        }
    }

    private List<String> rows() {
        try (SourceFixture written = SourceFixture.open(SourceFixture.config(server, target))) {
            return rows(written);
        }
    }

    private static List<String> rows(SourceFixture source) {
        return SourceFixture.texts(
                        source.session()
                                .scan(
                                        new Projection(
                                                source.table("t"),
                                                List.of(
                                                        new Output.Mask(
                                                                source.table("t")
                                                                        .column("a"),
                                                                "id || '|' || quote_nullable(a) || '|' || quote_nullable(b) || '|' || quote_nullable(c)")),
                                                1),
                                        "true"),
                        1)
                .stream()
                .sorted(java.util.Comparator.comparingInt(row -> Integer.parseInt(row.substring(0, row.indexOf('|')))))
                .toList();
    }
}

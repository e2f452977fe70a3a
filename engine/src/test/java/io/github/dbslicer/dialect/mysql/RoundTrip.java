package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.client.MySqlClient;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.ThroughPack;
import io.github.dbslicer.testkit.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Copies a table {@code t} from one database to another, and compares what both servers say about each value. */
final class RoundTrip {
    /** So that any value can be put into the source. */
    private static final String PERMISSIVE =
            "SET sql_mode = 'ALLOW_INVALID_DATES,NO_AUTO_VALUE_ON_ZERO', time_zone = '+00:00'";

    /** Values of every so many-th type are taken through a pack, too. */
    private static final int PACKED_ONE_IN = 10;

    private final TargetFixture source;
    private final TargetFixture target;
    private final Way way;

    RoundTrip(TestServer server, Way way) {
        this.way = way;
        this.source = new TargetFixture(server);
        this.target = way.target(server);
    }

    TargetFixture source() {
        return source;
    }

    TargetFixture target() {
        return target;
    }

    /** Copies values of a type, a NULL among them, and compares them by an expression over the column {@code c}. */
    void copies(String type, String compared, String... literals) {
        String definition = "CREATE TABLE t (id INT PRIMARY KEY, c " + type + ")";
        StringBuilder insert = new StringBuilder("INSERT INTO t VALUES (0, NULL)");
        for (int i = 0; i < literals.length; i++) {
            insert.append(", (").append(i + 1).append(", ").append(literals[i]).append(')');
        }
        source.execute(PERMISSIVE, "DROP TABLE IF EXISTS t", definition, insert.toString());
        target.execute(PERMISSIVE, "DROP TABLE IF EXISTS t", definition);
        copy();
        same(type, "SELECT id, " + compared + " FROM t ORDER BY id", literals.length + 1);
        if (way == Way.LOAD_DATA && ThroughPack.takes(type.hashCode(), PACKED_ONE_IN)) {
            ThroughPack.load(new SliceRequest(
                    List.of(source.config()), target.config(), RulesFile.EVERYTHING, List.of(), 1, Optional.empty()));
            same("through a pack: " + type, "SELECT id, " + compared + " FROM t ORDER BY id", literals.length + 1);
        }
    }

    /** Compares what a query gives in the source and in the target. */
    void same(String what, String query, int lines) {
        String expected = source.query(query);
        assertThat(expected.split("\n", -1)).as(what).hasSize(lines);
        assertThat(target.query(query)).as(what).isEqualTo(expected);
    }

    void copy() {
        if (way == Way.SCRIPT) {
            copyByScript();
            return;
        }
        try (MySqlSource from = MySqlSource.open(source.config(), ReadTerms.snapshot(4));
                MySqlTarget to = target.open();
                ReadSession reads = from.openSession();
                WriteSession writes = to.openSession()) {
            var table = from.schema().table(TableId.of("t"));
            assertThat(to.misfits(List.of(table))).isEmpty();
            copy(TargetFixture.values(table), reads, writes);
        }
    }

    /** Into tables that are there: there are no definitions in the script. */
    private void copyByScript() {
        MySqlScript script = new MySqlScript(new SchemaScript(List.of(), List.of(), List.of()));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(script.opening().getBytes(StandardCharsets.UTF_8));
        try (MySqlSource from = MySqlSource.open(source.config(), ReadTerms.snapshot(4));
                ReadSession reads = from.openSession();
                Connection connection = target.connect()) {
            Projection projection = TargetFixture.values(from.schema().table(TableId.of("t")));
            RowBatch batch = new RowBatch(projection.outputs().size());
            try (RowReader rows = reads.scan(projection, "1 = 1")) {
                while (rows.read(batch, 1000, 1 << 20)) {
                    script.rows(projection, batch, text);
                }
            }
            text.writeBytes(script.closing(List.of()).getBytes(StandardCharsets.UTF_8));
            MySqlClient.execute(connection, text.toString(StandardCharsets.UTF_8));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    static void copy(Projection projection, ReadSession reads, WriteSession writes) {
        RowBatch batch = new RowBatch(projection.outputs().size());
        try (RowReader rows = reads.scan(projection, "1 = 1")) {
            while (rows.read(batch, 1000, 1 << 20)) {
                writes.write(projection, batch);
            }
        }
    }
}

package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ColumnRoomsTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private static final int MOST = (1 << 30) - 1;

    @Test
    void saysWhatColumnsHaveRoomForAndWhatTheyHoldEqual() {
        String database = SourceFixture.database(
                DATABASES.server(),
                "CREATE EXTENSION citext",
                "CREATE COLLATION folding (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
                "CREATE DOMAIN short AS varchar(3)",
                "CREATE DOMAIN padded AS char(5)",
                "CREATE TABLE t (s smallint, i int, b bigint, n numeric(10,2), m numeric, d double precision, v varchar(30),"
                        + " c char(5), x text, ci citext, f text COLLATE folding, sh short, pa padded, u uuid, y bytea, da date,"
                        + " ti time, ts timestamptz, a int[], j jsonb, bo boolean, inet inet, k name)");
        try (PostgresSource source =
                PostgresSource.open(SourceFixture.config(DATABASES.server(), database), ReadTerms.snapshot(1))) {
            Table table = source.schema().table(new TableId("public", "t"));
            assertThat(room(table, "s")).isEqualTo(new ColumnRoom.Whole(-32_768, 32_767));
            assertThat(room(table, "i")).isEqualTo(new ColumnRoom.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE));
            assertThat(room(table, "b")).isEqualTo(new ColumnRoom.Whole(Long.MIN_VALUE, Long.MAX_VALUE));
            assertThat(room(table, "n")).isEqualTo(new ColumnRoom.Fractional(10, 2));
            assertThat(room(table, "m")).isEqualTo(new ColumnRoom.Fractional(Integer.MAX_VALUE, Integer.MAX_VALUE));
            assertThat(room(table, "d")).isEqualTo(new ColumnRoom.Fractional(15, Integer.MAX_VALUE));
            assertThat(room(table, "v")).isEqualTo(text(30));
            assertThat(room(table, "c")).isEqualTo(text(5));
            assertThat(room(table, "x"))
                    .isEqualTo(room(table, "ci"))
                    .isEqualTo(room(table, "sh"))
                    .isEqualTo(text(MOST));
            assertThat(room(table, "u")).isEqualTo(new ColumnRoom.Uuid());
            assertThat(room(table, "y")).isEqualTo(new ColumnRoom.Bytes(MOST));
            assertThat(room(table, "da")).isEqualTo(new ColumnRoom.Temporal(true, false));
            assertThat(room(table, "ti")).isEqualTo(new ColumnRoom.Temporal(false, true));
            assertThat(room(table, "ts")).isEqualTo(new ColumnRoom.Temporal(true, true));
            for (String unknown : new String[] {"a", "j", "bo", "inet"}) {
                assertThat(room(table, unknown)).isEqualTo(new ColumnRoom.Unknown());
            }
            assertThat(source.equivalences(table, table.column("ci")))
                    .containsExactlyInAnyOrder(Equivalence.LETTER_CASE, Equivalence.ASCII_ONLY);
            assertThat(source.equivalences(table, table.column("c")))
                    .isEqualTo(source.equivalences(table, table.column("pa")))
                    .containsExactly(Equivalence.TRAILING_SPACES);
            assertThat(source.equivalences(table, table.column("f"))).containsExactly(Equivalence.UNKNOWN);
            for (String exact : new String[] {"v", "x", "sh", "i", "u", "k"}) {
                assertThat(source.equivalences(table, table.column(exact))).isEmpty();
            }
        }
    }

    private static ColumnRoom room(Table table, String column) {
        return new PostgresDialect().room(table.column(column));
    }

    private static ColumnRoom text(int characters) {
        return new ColumnRoom.Text(characters, MOST, StandardCharsets.UTF_8);
    }
}

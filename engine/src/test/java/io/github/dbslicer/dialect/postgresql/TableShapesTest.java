package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.SliceResult;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows of tables of every shape, and of any name. */
class TableShapesTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    private static final String ODD_SCHEMA = "S; -- \"x\" 'y' {fn} %s";
    private static final String ODD_TABLE = "Odd \"table\" 'name' $1 ? %s {ts} /* \\";

    @Test
    void areTakenFromTheNewestServer() {
        WholeSlice slice = WholeSlice.between(NEWEST.server(), NEWEST.server());
        slice.fill(SqlResource.read("values/shapes-since-18.sql"));
        take(slice);
    }

    @Test
    void areTakenFromTheOldestServer() {
        take(WholeSlice.between(OLDEST.server(), NEWEST.server()));
    }

    @Test
    void areTakenByTheOldestServer() {
        take(WholeSlice.between(OLDEST.server(), OLDEST.server()));
    }

    @Test
    void keepTheirKeysWhateverTheirNames() {
        WholeSlice slice = shaped(NEWEST.server());
        slice.copy("rules: {all: {where: '%table_name%.id = 1'}}\ntables: {'" + ODD_SCHEMA.replace("'", "''")
                + ".dbslicer_elements': {rule: all}}");
        Map<String, List<String>> found = slice.targetContent();
        assertThat(found.get(ODD_SCHEMA + ".dbslicer_elements")).hasSize(1);
        assertThat(found.get(ODD_SCHEMA + ".dbslicer_object")).hasSize(1);
        assertThat(found.get(ODD_SCHEMA + "." + ODD_TABLE))
                .isEqualTo(
                        slice.sourceContent().get(ODD_SCHEMA + "." + ODD_TABLE).subList(1, 2))
                .first()
                .asString()
                .startsWith(" =2 ");
        assertThat(found.get(ODD_SCHEMA + ".select"))
                .hasSize(1)
                .first()
                .asString()
                .contains("where=b ");
    }

    private static WholeSlice shaped(PostgresServer server) {
        return WholeSlice.between(server, server).fill(SqlResource.read("values/shapes.sql"));
    }

    private static void take(WholeSlice slice) {
        slice.fill(SqlResource.read("values/shapes.sql"));
        Map<String, List<String>> expected = slice.sourceContent();
        assertThat(expected.get("public.no_columns")).hasSize(3);
        String everything = slice.everything();
        SliceResult result = slice.copy(everything);
        assertThat(slice.targetContent()).isEqualTo(expected);
        assertThat(result.rows())
                .containsEntry(new TableId("public", "no_columns"), 3L)
                .containsEntry(new TableId("public", "only_generated"), 2L);
        slice.refill(everything);
        assertThat(slice.targetContent()).isEqualTo(expected);
    }
}

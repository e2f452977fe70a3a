package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class InterruptionOnPostgresTest extends InterruptionContract {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    @TempDir
    private Path path;

    @Override
    InterruptedSlice slice() {
        return new InterruptedSlice(
                SERVER.server(),
                path,
                "postgresql",
                "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%%%s%%' AND pid <> pg_backend_pid()");
    }

    @Override
    String slow() {
        return "pg_sleep(100)::text = 'x'";
    }

    @Override
    String lock() {
        return "SELECT * FROM orders FOR UPDATE";
    }

    @Test
    void whileIndexesAreMade() throws IOException, InterruptedException {
        InterruptedSlice slice = slice();
        slice.server()
                .execute(
                        slice.shop(),
                        "CREATE FUNCTION slow(id int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS"
                                + " 'BEGIN IF current_database() = ''" + slice.dev()
                                + "'' THEN PERFORM pg_sleep(100); END IF; RETURN id; END'",
                        "CREATE INDEX late ON orders (slow(id))");
        ChildProcess child = slice.start("1 = 1", "--copy-schema");
        String said = child.assertThatItStops(() -> slice.isBusyWith("CREATE INDEX%late"));
        assertThat(said).contains("Rows written before: public.orders 2.", "target " + slice.dev());
        slice.assertThatNothingGoesOn("CREATE INDEX%late");
        assertThat(slice.count(slice.dev(), "SELECT count(*) FROM orders")).isEqualTo(2);
    }
}

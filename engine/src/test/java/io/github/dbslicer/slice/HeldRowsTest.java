package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldRowsTest {
    private final HeldRows held = new HeldRows(2);

    private static RowBatch rows(int count, String text) {
        RowBatch rows = new RowBatch(2);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int row = 0; row < count; row++) {
            rows.append(bytes, 0, bytes.length, RowBatch.BLOB);
            rows.appendNull();
        }
        return rows;
    }

    @Test
    void holdsSmallBatchesUntilTheyAreLargeTogether() {
        assertThat(held.add(rows(400, "a"))).isEmpty();
        assertThat(held.add(rows(400, "b"))).isEmpty();
        RowBatch ready = held.add(rows(400, "c")).orElseThrow();
        assertThat(ready.rows()).isEqualTo(1_200);
        assertThat(ready.copy(0, 0)).asString(StandardCharsets.UTF_8).isEqualTo("a");
        assertThat(ready.copy(1_199, 0)).asString(StandardCharsets.UTF_8).isEqualTo("c");
        assertThat(ready.storageClass(1_199, 0)).isEqualTo(RowBatch.BLOB);
        assertThat(ready.isNull(1_199, 1)).isTrue();
        assertThat(held.rest()).isEmpty();
    }

    @Test
    void passesLargeBatchesOnWithoutCopies() {
        RowBatch many = rows(1_000, "a");
        RowBatch large = rows(1, "x".repeat(1 << 20));
        held.add(rows(1, "held"));
        assertThat(held.add(many)).containsSame(many);
        assertThat(held.add(large)).containsSame(large);
        assertThat(held.rest().map(RowBatch::rows)).contains(1);
    }

    @Test
    void givesOutTheRestOnce() {
        held.add(rows(3, "a"));
        Optional<RowBatch> rest = held.rest();
        assertThat(rest.orElseThrow().rows()).isEqualTo(3);
        assertThat(held.rest()).isEmpty();
    }
}

package io.github.dbslicer.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.schema.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final int[] POSITIONS = {0, 1};

    @Test
    void admitsARowOnceByItsKey() {
        Admission admission =
                new Admission(table(Optional.of(new UniqueKey("primary", List.of("a", "b")))), KeyStore.inMemory());
        try (Admission.Query query = admission.begin(POSITIONS)) {
            assertThat(query.admit(rows("1", "x", "2", "y", "1", "x"))).isEqualTo(bits(0b011));
        }
        try (Admission.Query query = admission.begin(POSITIONS)) {
            assertThat(query.admit(rows("2", "y", "1", "z"))).isEqualTo(bits(0b10));
        }
    }

    @Test
    void keepsEqualRowsOfOneQueryWhereNoKeyTellsThemApart() {
        Admission admission = new Admission(table(Optional.empty()), KeyStore.inMemory());
        try (Admission.Query query = admission.begin(POSITIONS)) {
            assertThat(query.admit(rows("1", "x", "1", "x"))).isEqualTo(bits(0b11));
            assertThat(query.admit(rows("1", "x", "2", "y"))).isEqualTo(bits(0b11));
        }
        try (Admission.Query query = admission.begin(POSITIONS)) {
            assertThat(query.admit(rows("1", "x", "3", "z"))).isEqualTo(bits(0b10));
        }
    }

    private static Table table(Optional<UniqueKey> primaryKey) {
        List<Column> columns = List.of(
                new Column("a", "int", ValueKind.INTEGER, "", false, false),
                new Column("b", "varchar(9)", ValueKind.TEXT, "utf8mb4", false, false));
        return new Table(TableId.of("t"), columns, primaryKey, List.of(), List.of(), 0);
    }

    private static RowBatch rows(String... values) {
        RowBatch batch = new RowBatch(2);
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            batch.append(bytes, 0, bytes.length);
        }
        return batch;
    }

    private static BitSet bits(long word) {
        return BitSet.valueOf(new long[] {word});
    }
}

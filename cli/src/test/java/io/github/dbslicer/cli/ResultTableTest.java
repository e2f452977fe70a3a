package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.SliceResult;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResultTableTest {
    private static final Moment MOMENT = new Moment(Consistency.SNAPSHOT, Instant.EPOCH, Optional.empty());
    private static final SliceResult RESULT = new SliceResult(
            MOMENT,
            Map.of(TableId.of("orders"), 84_932L, TableId.of("audit_log"), 0L, TableId.of("\u8a02\u55ae"), 1L),
            45_300_000,
            List.of("refunds(order_id) -> orders(id): 3 rows"),
            List.of("trigger orders_audit"),
            Duration.ofMillis(12_340),
            Optional.empty());

    @Test
    void peopleGetAnAlignedTable() {
        assertThat(ResultTable.lines(RESULT.rows(), true))
                .containsExactly(
                        "table              rows",
                        "audit_log             0",
                        "orders           84,932",
                        "\u8a02\u55ae                  1",
                        "total            84,933");
    }

    @Test
    void programsGetNamesAndNumbers() {
        assertThat(ResultTable.lines(RESULT.rows(), false))
                .containsExactly("audit_log\t0", "orders\t84932", "\u8a02\u55ae\t1");
    }

    @Test
    void tablesOfTheDefaultSchemaGoByTheirNames() {
        Map<TableId, Long> rows = Map.of(
                new TableId("public", "orders"), 3L,
                new TableId("billing", "orders"), 2L,
                new TableId("public", "billing.orders"), 1L);
        assertThat(ResultTable.lines(new TreeMap<>(rows), false))
                .containsExactly("billing.orders\t2", "public.billing.orders\t1", "orders\t3");
    }

    @Test
    void theSummaryTellsWhatIsThereAndWhatIsNot() {
        assertThat(Summary.outcome(RESULT, OffsetDateTime.parse("2025-03-01T14:05:06+01:00"))
                        .lines())
                .containsExactly(
                        "Not copied: trigger orders_audit",
                        "It shows the source as it was at 1970-01-01 00:00:00.000 UTC.",
                        "Done: 84,933 rows in 2 tables, 45.3 MB in 12.3 s. The source has orphans in 1 relation, named above."
                                + " Ended at 2025-03-01 14:05:06 +01:00.");
    }
}

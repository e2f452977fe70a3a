package io.github.dbslicer.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.schema.TableId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFrameTest {
    private static final long SECOND = 1_000_000_000L;

    private final ProgressText text = new ProgressText(false, Verbosity.NORMAL);
    private final RunningSelections running = new RunningSelections();

    LiveFrameTest() {
        text.planned(Plans.outline("a", "b"));
    }

    @Test
    void nothingIsDrawnWhileNothingIsUnderWay() {
        assertThat(new LiveFrame(text, 100).lines(running, SECOND)).isEmpty();
    }

    @Test
    void aLineForEachTableUnderWayAndOneForAll() {
        running.started(Plans.ORDERS, 0);
        running.rowsDone(Plans.ORDERS, 94_240, 1_000_000, true);
        running.started(Plans.CUSTOMERS, SECOND);
        running.rowsDone(Plans.CUSTOMERS, 500, 20_000, true);
        assertThat(new LiveFrame(text, 100).lines(running, 2 * SECOND))
                .containsExactly(
                        "orders          94,240 rows       2.0 s       47,120/s  [                  === ]",
                        "customers          500 rows       1.0 s          500/s  [          ===         ]",
                        "total           94,740 rows       2.0 s       47,370/s  1.0 MB");
    }

    @Test
    void aFinishedTableLeavesTheFrameButNotTheTotal() {
        running.started(Plans.ORDERS, 0);
        running.rowsDone(Plans.ORDERS, 10, 100, true);
        running.finished(Plans.ORDERS);
        running.started(Plans.CUSTOMERS, SECOND);
        assertThat(new LiveFrame(text, 60).lines(running, 2 * SECOND))
                .containsExactly(
                        "customers            0 rows       1.0 s            0/s",
                        "total               10 rows       2.0 s            5/s");
    }

    @Test
    void rowsThatAreNotCopiedDoNotCountInTheTotal() {
        running.started(Plans.REFUNDS, 0);
        running.rowsDone(Plans.REFUNDS, 7, 70, false);
        assertThat(new LiveFrame(text, 60).lines(running, SECOND))
                .containsExactly(
                        "refunds              7 rows       1.0 s            7/s",
                        "total                0 rows       1.0 s            0/s  0 B");
    }

    @Test
    void aNarrowTerminalGetsNoLineThatWraps() {
        running.started(Plans.ORDERS, 0);
        running.rowsDone(Plans.ORDERS, 94_240, 1_000_000, true);
        for (int width = 1; width < 120; width++) {
            assertThat(new LiveFrame(text, width).lines(running, 3 * SECOND))
                    .allSatisfy(line -> assertThat(Printable.width(line)).isNotNegative())
                    .noneMatch(longerThan(width - 1));
        }
    }

    @Test
    void manyTablesAreSummedUp() {
        for (int i = 10; i < 30; i++) {
            running.started(Selection.seeds(TableId.of("t" + i)), 0);
        }
        List<String> lines = new LiveFrame(text, 60).lines(running, SECOND);
        assertThat(lines).hasSize(10);
        assertThat(lines.get(7)).startsWith("t17 ");
        assertThat(lines.get(8)).isEqualTo("and 12 more tables");
    }

    private static java.util.function.Predicate<String> longerThan(int columns) {
        return line -> Printable.width(line) > columns;
    }
}

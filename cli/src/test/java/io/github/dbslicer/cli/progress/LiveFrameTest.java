package io.github.dbslicer.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Printable;
import io.github.dbslicer.cli.terminal.Screen;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Outlook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveFrameTest {
    private static final long SECOND = 1_000_000_000L;
    private static final LiveFrame.Besides NOTHING = new LiveFrame.Besides(Optional.empty(), Optional.empty());

    private final ProgressText text = new ProgressText(false, Verbosity.NORMAL);
    private final RunningSelections running = new RunningSelections();

    LiveFrameTest() {
        text.planned(Plans.outline("a", "b"));
        running.planned(Plans.PLAN);
    }

    private List<String> lines(int columns, int rows, long seconds) {
        return new LiveFrame(text, false, new Screen.Size(columns, rows)).lines(running, NOTHING, seconds * SECOND);
    }

    private void some(Selection selection, long startSeconds, long rows, long bytes) {
        running.started(selection, startSeconds * SECOND);
        running.rowsDone(selection, rows, bytes, true, startSeconds * SECOND);
    }

    @Test
    void nothingIsDrawnBeforeAnythingBegins() {
        assertThat(lines(100, 24, 1)).isEmpty();
    }

    @Test
    void aLineForEachTableUnderWayAndOneForAll() {
        some(Plans.ORDERS, 0, 94_240, 1_000_000);
        some(Plans.CUSTOMERS, 1, 500, 20_000);
        assertThat(lines(100, 24, 2))
                .containsExactly(
                        "0 of 4 tables done",
                        "orders     94,240 rows    1.0 MB    47,120/s  [                    ===     ]  2 s",
                        "customers     500 rows   20.0 kB       500/s  [          ===               ]  1 s",
                        "total      94,740 rows    1.0 MB    47,370/s  2 s");
    }

    @Test
    void aWholeTableIsHeldAgainstWhatTheStatisticsSay() {
        running.outlook(Plans.ORDERS, new Outlook.Rows(400_000, false), 0);
        some(Plans.ORDERS, 0, 100_000, 1_000_000);
        assertThat(lines(100, 24, 10).get(1))
                .isEqualTo(
                        "orders     100,000 rows    1.0 MB    10,000/s  [=======                     ]  ~25%  30 s left");
    }

    @Test
    void moreRowsThanTheStatisticsSayAreNoPartOfThem() {
        running.outlook(Plans.ORDERS, new Outlook.Rows(400, false), 0);
        some(Plans.ORDERS, 0, 399, 1);
        assertThat(lines(100, 24, 10).get(1)).contains(" ~99%");
        some(Plans.ORDERS, 0, 2, 1);
        assertThat(lines(100, 24, 10).get(1)).endsWith("  10 s").contains("===").doesNotContain("%");
    }

    @Test
    void partsOfATableAreHeldAgainstAllOfThem() {
        some(Plans.ORDERS, 0, 12, 1);
        running.outlook(Plans.ORDERS, new Outlook.Parts(4, 16), 10 * SECOND);
        assertThat(lines(100, 24, 12).get(1)).endsWith(" ~25%  28 s left");
    }

    @Test
    void keysOfACycleAreAFrontierAndOthersAPart() {
        some(Plans.CUSTOMERS, 0, 700, 1);
        running.outlook(Plans.CUSTOMERS, new Outlook.Keys(700, 1_203, true), 4 * SECOND);
        assertThat(lines(100, 24, 4).get(1)).endsWith("  1,203 keys waiting").doesNotContain("%");
        assertThat(lines(70, 24, 4).get(1)).endsWith("  1,203 keys");
        running.outlook(Plans.CUSTOMERS, new Outlook.Keys(750, 250, false), 4 * SECOND);
        assertThat(lines(100, 24, 4).get(1)).endsWith("  75%  1 s left");
    }

    @Test
    void theWholeIsKnownWhereEveryTableComesWhole() {
        List<Selection> whole = List.of(Plans.ORDERS, Plans.REFUNDS, Selection.seeds(TableId.of("customers")));
        whole.forEach(selection -> running.outlook(selection, new Outlook.Rows(100, true), 0));
        some(Plans.ORDERS, 0, 80, 1);
        assertThat(last(lines(100, 24, 10))).endsWith("  10 s");
        running.outlook(Selection.seeds(TableId.of("addresses")), new Outlook.Rows(100, true), 0);
        assertThat(last(lines(100, 24, 10))).endsWith("  20%  40 s left").contains("[=====");
        running.rowsDone(Plans.ORDERS, 10, 1, true, SECOND);
        running.finished(Plans.ORDERS);
        assertThat(last(lines(100, 24, 10))).contains("  23%  ");
    }

    @Test
    void aFinishedTableLeavesTheFrameButNotTheTotal() {
        some(Plans.ORDERS, 0, 10, 100);
        running.finished(Plans.ORDERS);
        some(Plans.CUSTOMERS, 1, 0, 0);
        LiveFrame.Besides last = new LiveFrame.Besides(Optional.of("orders 10 rows in 0.3 s"), Optional.empty());
        assertThat(new LiveFrame(text, false, new Screen.Size(60, 24)).lines(running, last, 2 * SECOND))
                .containsExactly(
                        "1 of 4 tables done, last orders 10 rows in 0.3 s",
                        "customers      0 rows       0 B         0/s  [  === ]  1 s",
                        "total         10 rows     100 B         5/s  2 s");
    }

    @Test
    void aTableOfWhichOneSelectionIsOpenIsNotDone() {
        some(Plans.CUSTOMERS, 0, 1, 1);
        assertThat(running.finished(Plans.CUSTOMERS)).isTrue();
        assertThat(running.finished(Plans.ADDRESSES)).isFalse();
        assertThat(running.tablesDone()).isEqualTo(2);
    }

    @Test
    void rowsThatAreNotCopiedDoNotCountInTheTotal() {
        running.started(Plans.REFUNDS, 0);
        running.rowsDone(Plans.REFUNDS, 7, 70, false, 0);
        assertThat(lines(80, 24, 1).get(1)).startsWith("refunds        7 rows      70 B         7/s");
        assertThat(last(lines(80, 24, 1))).startsWith("total          0 rows       0 B         0/s");
    }

    @Test
    void noSizeOfATerminalIsExceeded() {
        some(Plans.ORDERS, 0, 94_240, 1_000_000);
        some(Selection.seeds(TableId.of("\u4e2d\u6587\u8868")), 0, 12_345_678, 1_000_000_000);
        running.outlook(Plans.ORDERS, new Outlook.Rows(400_000, false), 0);
        for (int i = 10; i < 30; i++) {
            some(Selection.seeds(TableId.of("t" + i)), 0, i, i);
        }
        for (int columns = 1; columns < 140; columns++) {
            for (int rows : List.of(1, 2, 3, 5, 10, 50)) {
                List<String> lines = lines(columns, rows, 3);
                int width = columns;
                assertThat(lines)
                        .hasSizeLessThan(rows)
                        .allSatisfy(line -> assertThat(Printable.width(line)).isLessThan(width));
            }
        }
    }

    @Test
    void aNarrowTerminalHasWhatIsNeededMost() {
        some(Plans.ORDERS, 0, 100_000, 1_000_000);
        running.outlook(Plans.ORDERS, new Outlook.Rows(400_000, false), 0);
        assertThat(lines(40, 5, 10))
                .containsExactly(
                        "0 of 4 tables done",
                        "orders     100,000 rows  [=-    ]  ~25%",
                        "total      100,000 rows  10 s");
    }

    @Test
    void manyTablesAreSummedUp() {
        for (int i = 10; i < 30; i++) {
            running.started(Selection.seeds(TableId.of("t" + i)), 0);
        }
        List<String> lines = lines(60, 24, 1);
        assertThat(lines).hasSize(10);
        assertThat(lines.get(7)).startsWith("t16 ");
        assertThat(lines.get(8)).isEqualTo("and 13 more tables");
        assertThat(lines(60, 5, 1)).hasSize(4).anyMatch(line -> line.equals("and 19 more tables"));
    }

    @Test
    void tablesThatMoveAreShownBeforeThoseThatWait() {
        for (int i = 10; i < 30; i++) {
            running.started(Selection.seeds(TableId.of("t" + i)), 0);
        }
        running.rowsDone(Selection.seeds(TableId.of("t27")), 1, 1, true, 9 * SECOND);
        assertThat(lines(60, 24, 10)).anyMatch(line -> line.startsWith("t27"));
    }

    @Test
    void aStepHasALineOfItsOwn() {
        LiveFrame.Besides step =
                new LiveFrame.Besides(Optional.empty(), Optional.of(new LiveFrame.Step("Comparing values", 0)));
        assertThat(new LiveFrame(text, false, new Screen.Size(60, 24)).lines(running, step, 12 * SECOND))
                .containsExactly("Comparing values  12 s  [                    ===     ]");
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }
}

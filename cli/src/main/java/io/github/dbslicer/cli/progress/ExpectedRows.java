package io.github.dbslicer.cli.progress;

import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Outlook;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many rows a run will copy in all, which can be known where every table comes whole: nothing is left then that references could ask
 * for. Not safe for several threads.
 */
final class ExpectedRows {
    private final Map<TableId, Table> whole = new HashMap<>();
    private Set<TableId> planned = Set.of();

    void planned(Collection<Selection> selections) {
        planned = selections.stream().map(Selection::table).collect(Collectors.toSet());
    }

    void told(Selection selection, Outlook.Rows rows) {
        whole.put(selection.table(), new Table(rows));
    }

    void done(Selection selection, long rows) {
        Table table = whole.get(selection.table());
        if (table != null) {
            table.done += rows;
        }
    }

    void finished(Selection selection) {
        Table table = whole.get(selection.table());
        if (table != null && selection.role() == Selection.Role.SEEDS) {
            table.finished = true;
        }
    }

    /** @param time since the run began */
    Optional<Forecast> forecast(Duration time) {
        if (planned.isEmpty() || !whole.keySet().containsAll(planned)) {
            return Optional.empty();
        }
        long done = whole.values().stream().mapToLong(table -> table.done).sum();
        long left = whole.values().stream().mapToLong(Table::left).sum();
        boolean exact = whole.values().stream().allMatch(table -> table.finished || table.all.exact());
        return Forecast.of(new Throughput(done, 0, time), done + left, exact);
    }

    private static final class Table {
        private final Outlook.Rows all;
        private long done;
        private boolean finished;

        private Table(Outlook.Rows all) {
            this.all = all;
        }

        private long left() {
            return finished ? 0 : Math.max(0, all.all() - done);
        }
    }
}

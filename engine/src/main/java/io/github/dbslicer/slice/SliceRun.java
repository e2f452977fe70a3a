package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One run from the emptied target to the finished slice. */
final class SliceRun {
    private final Databases databases;
    private final Preparation preparation;
    private final List<SourceDatabase> sourceOfWorkers;
    private final SliceListener listener;
    private final RunBuilder builder;
    private final Map<Selection, SelectionRun> runs;

    SliceRun(Databases databases, Preparation preparation, int workers, SliceListener listener) {
        this.databases = databases;
        this.preparation = preparation;
        this.sourceOfWorkers = databases.sourceOfWorkers(workers);
        this.listener = listener;
        this.builder = new RunBuilder(
                preparation.schema(), preparation.rules(), preparation.plan(), sourceOfWorkers.size(), listener);
        this.runs = builder.build();
    }

    /** @param started by {@link System#nanoTime()} */
    SliceResult run(long started) {
        TargetDatabase target = databases.target();
        try {
            clear(target);
            runStages();
            target.finish(preparation.afterRows());
        } catch (RuntimeException | OutOfMemoryError failure) {
            throw failed(failure, target);
        }
        List<String> orphans = builder.routes().stream()
                .map(KeyRoute::orphans)
                .flatMap(Optional::stream)
                .toList();
        orphans.forEach(orphan -> listener.warning("Orphans in the source: " + orphan));
        return new SliceResult(
                databases.source().moment(),
                rowsByTable(),
                builder.bytes(),
                orphans,
                preparation.script().map(SchemaScript::notCopied).orElse(List.of()),
                Duration.ofNanos(System.nanoTime() - started));
    }

    private void clear(TargetDatabase target) {
        if (preparation.script().isPresent()) {
            target.recreate(preparation.script().get());
        } else {
            target.empty(preparation.schema().tables());
        }
    }

    private void runStages() {
        List<WorkerSessions> sessions = sourceOfWorkers.stream()
                .map(source -> new WorkerSessions(source, databases.target()))
                .toList();
        Workers pool = new Workers(sessions);
        try {
            new StageLoop(preparation.plan().stages(), runs, pool, listener).run();
        } catch (RuntimeException | Error failure) {
            pool.abort();
            throw failure;
        }
        pool.close();
    }

    private Map<TableId, Long> rowsByTable() {
        Map<TableId, Long> rows = new TreeMap<>();
        for (Table table : preparation.schema().tables()) {
            rows.put(table.id(), 0L);
        }
        runs.forEach((selection, run) -> {
            if (preparation.plan().written().contains(selection)) {
                rows.merge(selection.table(), run.rows(), Long::sum);
            }
        });
        return rows;
    }

    /** The first cause, what was written until then, and the state of the target. */
    private SliceException failed(Throwable failure, TargetDatabase target) {
        String written = rowsByTable().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        String account = "\nRows written before: " + (written.isEmpty() ? "none" : written) + ".";
        String state = "\n" + target.abandon();
        if (Thread.currentThread().isInterrupted()) {
            // Whatever broke when work was broken off.
            return new SliceException(ErrorCode.INTERRUPTED, "Interrupted." + account + state, failure);
        }
        if (failure instanceof SliceException known) {
            return new SliceException(known.code(), known.getMessage() + account + state, failure);
        }
        if (failure instanceof OutOfMemoryError) {
            String more = "The memory of the Java process does not suffice. Allow it more (-Xmx) and run again.";
            return new SliceException(ErrorCode.INTERNAL, more + account + state, failure);
        }
        // only the class: a message from elsewhere may hold row values
        String defect = "Internal error: " + failure.getClass().getName() + ". This is a defect of DbSlicer.";
        return new SliceException(ErrorCode.INTERNAL, defect + account + state, failure);
    }
}

package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.RunPhase;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.RunMemory;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One run from the emptied target, or from one that an unfinished run has left, to the finished slice. */
final class SliceRun {
    static final String STALE =
            "Rows that were there before have the values of an earlier moment, which may not fit those"
                    + " of now. --continue --refresh takes these over.";

    private final Databases databases;
    private final Preparation preparation;
    private final List<SourceDatabase> sourceOfWorkers;
    private final RunFacts facts;
    private final Optional<Unfinished> unfinished;
    private final RunMemory memory;
    private final SliceListener listener;
    private final RunBuilder builder;
    private final Map<Selection, SelectionRun> runs;

    /**
     * @param facts for the record of this run
     * @param unfinished what this run goes on with
     */
    SliceRun(
            Databases databases,
            Preparation preparation,
            RunFacts facts,
            Optional<Unfinished> unfinished,
            Means means) {
        this.databases = databases;
        this.preparation = preparation;
        this.facts = facts;
        this.unfinished = unfinished;
        this.sourceOfWorkers = databases.sourceOfWorkers(means.workers());
        this.memory = means.memory();
        this.listener = means.listener();
        this.builder = new RunBuilder(
                preparation,
                sourceOfWorkers.size(),
                means.memory(),
                table -> former().flatMap(rows -> rows.of(table)),
                listener);
        this.runs = builder.build();
    }

    /**
     * What a run works with.
     *
     * @param workers at most so many
     * @param memory the owner's to close, once the run is done
     */
    record Means(int workers, RunMemory memory, SliceListener listener) {}

    /** @param started by {@link System#nanoTime()} */
    SliceResult run(long started) {
        TargetDatabase target = databases.target();
        try {
            if (phase() == RunPhase.FINISHING) {
                target.resume(phase(), preparation.schema().tables(), List.of(), afterRows());
            } else {
                makeReady(target);
                runStages();
                target.complete(RunFacts.rows(rowsByTable()));
            }
            finish(target);
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
                Duration.ofNanos(System.nanoTime() - started),
                unfinished.map(Unfinished::continuation));
    }

    private Optional<FormerRows> former() {
        return unfinished.flatMap(Unfinished::former);
    }

    private RunPhase phase() {
        return unfinished.map(Unfinished::phase).orElse(RunPhase.CLEARING);
    }

    private List<SchemaScript.Definition> afterRows() {
        return phase() == RunPhase.CLEARING ? preparation.afterRows() : preparation.afterFormerRows();
    }

    private void makeReady(TargetDatabase target) {
        if (phase() == RunPhase.LOADING) {
            List<Table> emptied = former().map(FormerRows::keyless).orElse(List.of());
            target.resume(phase(), preparation.schema().tables(), emptied, afterRows());
            return;
        }
        target.begin(facts.asMap())
                .ifPresent(reason -> listener.notice(
                        "Should this run be broken off, it cannot be continued, since it can leave no record in the target: "
                                + reason));
        if (preparation.script().isPresent()) {
            target.recreate(preparation.script().get());
        } else {
            target.empty(preparation.schema().tables());
        }
    }

    private void runStages() {
        IdentityHashMap<SourceDatabase, Pacing> pacings = new IdentityHashMap<>();
        List<WorkerSessions> sessions = sourceOfWorkers.stream()
                .map(source -> new WorkerSessions(
                        source,
                        pacings.computeIfAbsent(source, one -> new Pacing(databases.courtesy(), one, listener)),
                        databases.target()))
                .toList();
        Workers pool = new Workers(sessions);
        try (SourceKeeper keeper = new SourceKeeper(databases.sources(), pool, listener)) {
            keeper.start();
            former().ifPresent(rows -> rows.read(pool));
            new StageLoop(preparation.plan().stages(), runs, pool, listener).run();
            memory.keys().check();
            former().ifPresent(rows -> settle(rows, pool));
        } catch (RuntimeException | Error failure) {
            pool.abort();
            former().ifPresent(FormerRows::abort);
            throw failure;
        }
        pool.close();
    }

    private void settle(FormerRows former, Workers pool) {
        try {
            former.settle(pool, builder);
        } catch (SliceException refused) {
            throw mendable(refused);
        }
        if (!former.refreshing()) {
            new DanglingCheck(preparation, former).refuseDangling(pool);
        }
        former.pause();
    }

    private void finish(TargetDatabase target) {
        try {
            target.finish(afterRows());
        } catch (SliceException refused) {
            throw mendable(refused);
        }
    }

    /** Old values may be the reason where a target refuses new ones. */
    private SliceException mendable(SliceException refused) {
        boolean old = phase() == RunPhase.LOADING
                && former().filter(rows -> !rows.refreshing()).isPresent();
        boolean ofTarget = refused.code() == ErrorCode.TARGET_WRITE || refused.code() == ErrorCode.TARGET_SCHEMA;
        return old && ofTarget
                ? new SliceException(refused.code(), refused.getMessage() + "\n" + STALE, refused)
                : refused;
    }

    private Map<TableId, Long> rowsByTable() {
        Map<TableId, Long> rows = new TreeMap<>();
        unfinished.ifPresent(found -> rows.putAll(found.rows()));
        for (Table table : preparation.schema().tables()) {
            rows.putIfAbsent(table.id(), 0L);
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

package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.RunPhase;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.Target;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.FileTarget;
import io.github.dbslicer.plan.Selection;
import io.github.dbslicer.run.Crew;
import io.github.dbslicer.run.FailedRun;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One run from the emptied target, or from one that an unfinished run has left, to the finished slice. */
final class SliceRun {
    static final String STALE =
            "Rows that were there before have the values of an earlier moment, which may not fit those"
                    + " of now. --continue --refresh takes these over.";

    private final Databases databases;
    private final Preparation preparation;
    private final RunStart start;
    private final SliceListener listener;
    private final RunBuilder builder;
    private final Map<Selection, SelectionRun> runs;
    private final Crew<ReaderSession> crew;
    private final StageLoop loop;

    /** @param crew whose work ends with the run */
    SliceRun(
            Databases databases,
            Preparation preparation,
            Crew<ReaderSession> crew,
            RunStart start,
            SliceListener listener) {
        this.databases = databases;
        this.preparation = preparation;
        this.start = start;
        this.listener = listener;
        this.crew = crew;
        this.builder = new RunBuilder(
                preparation,
                crew.flow(this::giveOut),
                crew.keys(),
                table -> start.former().flatMap(rows -> rows.of(table)),
                listener);
        this.runs = builder.build();
        this.loop = new StageLoop(preparation.plan(), runs, crew.readers(), listener);
    }

    /** @param started by {@link System#nanoTime()} */
    SliceResult run(long started) {
        Target target = databases.target();
        try {
            if (start.phase() == RunPhase.FINISHING) {
                databases
                        .targetDatabase()
                        .orElseThrow()
                        .resume(start.phase(), preparation.schema().tables(), List.of(), afterRows());
            } else {
                load(target);
                target.complete(RunFacts.rows(rowsByTable()));
            }
            finish(target);
        } catch (RuntimeException | OutOfMemoryError failure) {
            throw FailedRun.of(failure, rowsByTable(), target);
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
                start.unfinished().map(Unfinished::continuation));
    }

    private List<SchemaScript.Definition> afterRows() {
        return start.phase() == RunPhase.CLEARING ? preparation.afterRows() : preparation.afterFormerRows();
    }

    private void makeReady(Target target) {
        if (start.phase() == RunPhase.LOADING) {
            List<Table> emptied = start.former().map(FormerRows::keyless).orElse(List.of());
            databases
                    .targetDatabase()
                    .orElseThrow()
                    .resume(start.phase(), preparation.schema().tables(), emptied, afterRows());
            return;
        }
        target.begin(start.facts().asMap())
                .ifPresent(reason -> listener.notice(
                        "Should this run be broken off, it cannot be continued, since it can leave no record in the target: "
                                + reason));
        if (preparation.script().isPresent()) {
            target.recreate(preparation.script().get());
        } else {
            target.empty(preparation.schema().tables());
        }
    }

    private void giveOut() {
        loop.giveOut();
    }

    /** Rows are read while the target is made ready for them. */
    private void load(Target target) {
        try (SourceKeeper keeper = new SourceKeeper(databases.sources(), crew.readers(), listener)) {
            keeper.start();
            loop.start();
            makeReady(target);
            start.former().ifPresent(rows -> rows.read(crew));
            crew.writers().start();
            loop.await();
            crew.keys().check();
            start.former().ifPresent(this::settle);
        } catch (RuntimeException | Error failure) {
            crew.abort();
            start.former().ifPresent(FormerRows::abort);
            throw failure;
        }
        crew.close();
    }

    private void settle(FormerRows former) {
        try {
            former.settle(crew, builder);
        } catch (SliceException refused) {
            throw mendable(refused);
        }
        if (!former.refreshing()) {
            new DanglingCheck(preparation, former).refuseDangling(crew.readers());
        }
        former.pause();
    }

    private void finish(Target target) {
        try {
            target.finish(afterRows());
        } catch (SliceException refused) {
            throw mendable(refused);
        }
        if (target instanceof FileTarget file) {
            file.remarks().forEach(listener::warning);
        }
    }

    /** Old values may be the reason where a target refuses new ones. */
    private SliceException mendable(SliceException refused) {
        boolean old = start.phase() == RunPhase.LOADING
                && start.former().filter(rows -> !rows.refreshing()).isPresent();
        boolean ofTarget = refused.code() == ErrorCode.TARGET_WRITE || refused.code() == ErrorCode.TARGET_SCHEMA;
        return old && ofTarget
                ? new SliceException(refused.code(), refused.getMessage() + "\n" + STALE, refused)
                : refused;
    }

    private Map<TableId, Long> rowsByTable() {
        Map<TableId, Long> rows = new TreeMap<>();
        start.unfinished().ifPresent(found -> rows.putAll(found.rows()));
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
}

package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.RunPhase;
import io.github.dbslicer.dialect.RunRecord;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a run goes on with.
 *
 * @param phase where the run takes it up
 * @param begun what the unfinished run had read, in words for the user
 * @param rows that it has left; empty where the target is cleared once more
 * @param former finds them
 */
record Unfinished(
        RunPhase phase, String begun, Map<io.github.dbslicer.schema.TableId, Long> rows, Optional<FormerRows> former)
        implements AutoCloseable {

    /**
     * Looks for an unfinished run in the target. Nothing is changed yet.
     *
     * @param rows finds those that it has left
     * @throws io.github.dbslicer.error.SliceException where it cannot be continued
     */
    static Optional<Unfinished> find(
            SliceRequest request,
            Databases databases,
            Preparation preparation,
            RunFacts facts,
            Supplier<FormerRows> rows) {
        TargetDatabase target = databases.targetDatabase().orElseThrow();
        Optional<RunRecord> record = target.unfinished();
        if (record.isEmpty()) {
            return Optional.empty();
        }
        record.get().file().ifPresent(file -> refuseLoad(file, target));
        facts.refuseOther(record.get(), target.description());
        return Optional.of(found(record.get(), request, target, preparation, rows));
    }

    private static void refuseLoad(String file, TargetDatabase target) {
        throw new SliceException(
                ErrorCode.CONFIGURATION,
                "What is unfinished in target " + target.description() + " is no slice, but a load of " + file
                        + ", which --continue cannot go on with. Nothing was changed. Run dbslicer load once more, or run"
                        + " without --continue to begin anew.");
    }

    private static Unfinished found(
            RunRecord record,
            SliceRequest request,
            TargetDatabase target,
            Preparation preparation,
            Supplier<FormerRows> rows) {
        String begun = record.facts().getOrDefault(RunFacts.MOMENT, "an unknown moment");
        if (record.phase() == RunPhase.CLEARING) {
            return new Unfinished(RunPhase.CLEARING, begun, Map.of(), Optional.empty());
        }
        FormerRows former = rows.get();
        try {
            return of(record, request, target, preparation, former);
        } catch (RuntimeException | Error refused) {
            former.close();
            throw refused;
        }
    }

    private static Unfinished of(
            RunRecord record, SliceRequest request, TargetDatabase target, Preparation preparation, FormerRows former) {
        String begun = record.facts().getOrDefault(RunFacts.MOMENT, "an unknown moment");
        boolean refresh = request.start() == SliceRequest.Start.REFRESH;
        if (record.phase() == RunPhase.FINISHING && !refresh) {
            var rows = former.count();
            // A server that was killed may have lost rows of tables that it keeps no log of.
            if (record.facts().entrySet().containsAll(RunFacts.rows(rows).entrySet())) {
                former.pause();
                return new Unfinished(RunPhase.FINISHING, begun, rows, Optional.of(former));
            }
        }
        if (record.phase() == RunPhase.LOADING) {
            preparation.refuseMisfits(target);
        }
        former.prepare(refresh);
        former.pause();
        return new Unfinished(RunPhase.LOADING, begun, Map.of(), Optional.of(former));
    }

    /** What became of the rows that it has left. */
    Continuation continuation() {
        if (phase == RunPhase.FINISHING) {
            long all = rows.values().stream().mapToLong(Long::longValue).sum();
            return new Continuation(begun, all, 0, 0, false);
        }
        return former.map(found -> found.continuation(begun)).orElse(new Continuation(begun, 0, 0, 0, false));
    }

    @Override
    public void close() {
        former.ifPresent(FormerRows::close);
    }
}

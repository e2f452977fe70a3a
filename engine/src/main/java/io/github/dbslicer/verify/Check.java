package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Proof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One verification, of databases that are open. */
final class Check {
    private final Proof.Claim claim;
    private final SourceDatabase target;
    private final KeyStore keys;
    private final VerifyListener listener;
    private final Map<TableId, TableCheck> checks = new LinkedHashMap<>();
    private final List<RelationCheck> relations = new ArrayList<>();
    private final Pairing pairing;

    /** @param target opened to be read */
    Check(Proof.Claim claim, SourceDatabase target, KeyStore keys, VerifyListener listener) {
        this.keys = keys;
        this.claim = claim;
        this.target = target;
        this.listener = listener;
        DatabaseSchema targetSchema = TargetSession.reading(target::schema);
        this.pairing = new Pairing(claim.schema(), targetSchema, claim.rules());
        pairing.all().forEach(pair -> checks.put(pair.id(), new TableCheck(pair, keys)));
        for (Relation relation : pairing.relations()) {
            pairing.inTarget(relation)
                    .ifPresent(spelled -> relations.add(new RelationCheck(relation, spelled, pairing)));
        }
    }

    Verification run() {
        long started = System.nanoTime();
        List<Sides> sides = claim.sources().stream()
                .map(source -> new Sides(source, target))
                .toList();
        try (Crew crew = new Crew(sides)) {
            run(crew);
        }
        return new Verification(
                claim.sources().get(0).description(),
                target.description(),
                claim.sources().get(0).moment(),
                checks.values().stream()
                        .filter(TableCheck::concerned)
                        .map(TableCheck::result)
                        .toList(),
                relations.stream().map(RelationCheck::result).toList(),
                Duration.ofNanos(System.nanoTime() - started));
    }

    private void run(Crew crew) {
        Reach reach = new Reach(pairing, checks, keys);
        listener.step("Reading the keys that the target has, and its references");
        List<Crew.Task> first = new ArrayList<>();
        checks.values().forEach(check -> first.add(check::readTarget));
        relations.forEach(relation -> first.add(relation::run));
        crew.run(first);
        listener.step("Reading the seeds from the source");
        crew.run(seeds(reach));
        listener.step("Following references");
        reach.spread(crew);
        listener.step("Comparing values");
        compare(crew);
        keys.check();
    }

    private List<Crew.Task> seeds(Reach reach) {
        SeedFilters filters = new SeedFilters(claim.schema(), claim.rules());
        List<Crew.Task> tasks = new ArrayList<>();
        for (TableId table : claim.scope()) {
            filters.of(table).ifPresent(filter -> tasks.add(seeds(reach, table, filter)));
        }
        return tasks;
    }

    private static Crew.Task seeds(Reach reach, TableId table, RowFilter filter) {
        return sides -> reach.seeds(table, filter, sides);
    }

    private void compare(Crew crew) {
        Map<TableCheck, BitSet> unreached = new LinkedHashMap<>();
        List<Crew.Task> tasks = new ArrayList<>();
        for (TableCheck check : checks.values()) {
            check.compareUnmatched();
            if (check.pair().matchable()) {
                BitSet extra = check.unreached();
                unreached.put(check, extra);
                tasks.addAll(new RowComparison(check, extra).tasks());
            }
        }
        crew.run(tasks);
        unreached.forEach((check, extra) -> {
            for (int key = extra.nextSetBit(0); key >= 0; key = extra.nextSetBit(key + 1)) {
                check.findings().add(check.found(Finding.Kind.NOT_IN_SLICE, check.present(), key));
            }
        });
    }
}

package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Proof;
import io.github.dbslicer.slice.SeedFilters;
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
    private final Terms terms;
    private final StepListener listener;
    private final Map<TableId, TableCheck> checks = new LinkedHashMap<>();
    private final List<RelationCheck> relations = new ArrayList<>();
    private final Pairing pairing;

    /** @param pairing with the target, which is opened to be read */
    Check(Proof.Claim claim, SourceDatabase target, Pairing pairing, Terms terms, StepListener listener) {
        this.claim = claim;
        this.target = target;
        this.terms = terms;
        this.listener = listener;
        this.pairing = pairing;
        pairing.all().forEach(pair -> checks.put(pair.id(), new TableCheck(pair, terms.keys(), terms.masks())));
        for (Relation relation : pairing.relations()) {
            pairing.inTarget(relation).ifPresent(spelled -> relations.add(relationCheck(relation, spelled)));
        }
    }

    private RelationCheck relationCheck(Relation relation, Relation spelled) {
        TableCheck child = checks.get(relation.child());
        if (child == null) {
            throw new IllegalArgumentException("no table " + relation.child());
        }
        return new RelationCheck(relation, spelled, pairing, child, terms.keys());
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
        listener.step("Reading the keys that the target has, and its references");
        List<Crew.Task> first = new ArrayList<>();
        checks.values().forEach(check -> first.add(check::readTarget));
        relations.forEach(relation -> first.add(relation::first));
        crew.run(first);
        listener.step("Reading the seeds from the source");
        Reach reach = new Reach(pairing, checks, relations, terms);
        crew.run(seeds(reach));
        listener.step("Following references");
        reach.spread(crew);
        listener.step("Comparing values");
        compare(crew);
        crew.run(relations.stream().map(relation -> (Crew.Task) relation::last).toList());
        terms.keys().check();
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
            if (check.pair().sameKeys()) {
                BitSet extra = check.unreached();
                unreached.put(check, extra);
                tasks.addAll(new RowComparison(check, extra).tasks());
            }
            if (check.pair().matchable()) {
                tasks.addAll(new MaskedComparison(check, terms.masks())
                        .tasks(claim.sources().size()));
            }
        }
        crew.run(tasks);
        unreached.forEach((check, extra) -> {
            for (int key = extra.nextSetBit(0); key >= 0; key = extra.nextSetBit(key + 1)) {
                check.findings().add(check.found(Finding.Kind.NOT_IN_SLICE, check.present(), key));
            }
        });
        crew.run(checks.values().stream()
                .filter(check -> check.renamed().isPresent())
                .map(check -> (Crew.Task) sides -> new ExtraRows(check).count(check.unreached(), sides))
                .toList());
    }
}

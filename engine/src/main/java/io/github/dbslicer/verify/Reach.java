package io.github.dbslicer.verify;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.RowFilter;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.run.Rows;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds which rows the slice consists of: the seeds, which the source names, and what is reached from them over the references of the target's
 * rows. What a row references that the target lacks, or in which masks hide it, is read of the source's row. Which rows a reference names is asked
 * of the source too, so that none of several can be missing unseen, unless it is the very key of a row.
 */
final class Reach {
    private final Pairing pairing;
    private final KeyStore keys;
    private final Map<TableId, TableCheck> checks;
    private final List<Following> followings = new ArrayList<>();
    private final Map<Resolver.Id, Resolver> resolvers = new LinkedHashMap<>();

    /** @param relations that have looked at the target already */
    Reach(Pairing pairing, Map<TableId, TableCheck> checks, List<RelationCheck> relations, Terms terms) {
        this.keys = terms.keys();
        this.pairing = pairing;
        this.checks = new HashMap<>(checks);
        checks.values().forEach(check -> addFollowings(check, open(check, relations), terms.masks()));
    }

    private static List<MaskedReferences> open(TableCheck child, List<RelationCheck> relations) {
        return relations.stream()
                .filter(check -> check.relation().child().equals(child.pair().id()))
                .flatMap(check -> check.open().stream())
                .toList();
    }

    private TableCheck check(TableId id) {
        TableCheck check = checks.get(id);
        if (check == null) {
            throw new IllegalArgumentException("no table " + id);
        }
        return check;
    }

    private void addFollowings(TableCheck child, List<MaskedReferences> open, RowMasks masks) {
        List<Relation> relations = pairing.relationsFrom(child.pair().id());
        boolean byTarget = child.pair().sameKeys()
                && relations.stream().allMatch(relation -> pairing.masked(relation) == Pairing.Masked.NOT)
                && relations.stream()
                        .allMatch(relation -> pairing.inTarget(relation).isPresent());
        if (byTarget) {
            addFollowing(new Following(child, Side.TARGET, false), relations);
        }
        Following bySource = new Following(child, Side.SOURCE, !byTarget);
        bySource.show(open, masks);
        addFollowing(bySource, relations);
    }

    private void addFollowing(Following following, List<Relation> relations) {
        for (Relation relation : relations) {
            following.add(reference(relation, following));
        }
        following.listen();
        followings.add(following);
    }

    private Following.Reference reference(Relation relation, Following following) {
        Side side = following.side();
        Relation spelled =
                side == Side.SOURCE ? relation : pairing.inTarget(relation).orElseThrow(IllegalStateException::new);
        Table child = check(relation.child()).pair().table(side);
        List<Column> columns = child.columns(spelled.childColumns());
        OptionalInt condition = relation.condition().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(following
                        .outputs()
                        .position(new Output.Condition(relation.condition().get())));
        return new Following.Reference(following.outputs().positions(columns), condition, resolver(relation, columns));
    }

    private Resolver resolver(Relation relation, List<Column> childColumns) {
        TableCheck parent = check(relation.parent());
        List<Column> by = parent.pair().source().columns(relation.parentColumns());
        List<Column> keyColumns = new ArrayList<>();
        for (int index = 0; index < by.size(); index++) {
            keyColumns.add(keyColumn(by.get(index), childColumns.get(index)));
        }
        boolean direct = parent.pair().sameKeys()
                && parent.codec().exact()
                && relation.parentCondition().isEmpty()
                && by.equals(parent.pair().source().identity());
        Resolver.Id id = new Resolver.Id(parent.pair(), by, keyColumns, relation.parentCondition(), direct);
        return resolvers.computeIfAbsent(id, added -> new Resolver(parent, added, keys));
    }

    /** What is known of references wherever they come from; whole numbers are the same in every type. */
    private static Column keyColumn(Column to, Column from) {
        return to.kind().isInteger() && from.kind().isInteger()
                ? to
                : new Column(to.name(), from.baseType(), from.kind(), from.charset(), false, false);
    }

    /** Reads the seeds of a table. */
    void seeds(TableId table, RowFilter filter, Sides sides) {
        TableCheck check = check(table);
        if (check.keyless().isPresent()) {
            KeylessRows rows = check.keyless().get();
            rows.expect(sides.source().scan(rows.sourceProjection(), filter));
        } else {
            List<Output> outputs = check.pair().identityOutputs(Side.SOURCE);
            RowReader reader = sides.source().scan(check.pair().projection(Side.SOURCE, outputs), filter);
            Rows.forEach(reader, outputs.size(), check::reach);
        }
    }

    /** Follows references until nothing new is reached. */
    void spread(Crew crew) {
        List<Crew.Task> round = round();
        while (!round.isEmpty()) {
            crew.run(round);
            round = round();
        }
    }

    private List<Crew.Task> round() {
        List<Crew.Task> tasks = new ArrayList<>();
        resolvers.values().forEach(resolver -> tasks.addAll(resolver.round()));
        followings.forEach(following -> tasks.addAll(following.round()));
        return tasks;
    }
}

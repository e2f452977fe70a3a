package io.github.dbslicer.scan;

import io.github.dbslicer.scan.Kinships.Place;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Proposes masks for what columns are taken for, one for all that hold the same values. */
final class Proposer {
    private final DatabaseSchema schema;
    private final Kinships kinships;
    private final Set<Place> settled;
    private final MaskTrial trial;

    /** @param settled columns that need no mask, and so do those that hold the same values */
    Proposer(DatabaseSchema schema, Kinships kinships, Set<Place> settled, MaskTrial trial) {
        this.schema = schema;
        this.kinships = kinships;
        this.settled = settled;
        this.trial = trial;
    }

    /** Table by table, in the order of the table; those that hold the same values as one of these are there too. */
    List<FoundColumn> propose(Map<Place, Verdict> verdicts) {
        Map<Place, Verdict> all = new LinkedHashMap<>();
        verdicts.forEach((place, verdict) -> {
            Set<Place> family = kinships.family(place);
            if (family.stream().noneMatch(settled::contains)) {
                all.put(place, verdict);
                Verdict inherited =
                        new Verdict(verdict.category(), verdict.confidence(), "the same values as " + place);
                family.stream()
                        .filter(relative -> !verdicts.containsKey(relative))
                        .forEach(relative -> all.putIfAbsent(relative, inherited));
            }
        });
        List<FoundColumn> found = new ArrayList<>();
        // What columns share has to fit the narrowest: that one comes last, and is given something of its own where it
        // must.
        all.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<Place, Verdict> entry) -> trial.width(column(entry.getKey())))
                        .reversed())
                .forEach(entry -> found.add(
                        found(schema.table(entry.getKey().table()), column(entry.getKey()), entry.getValue())));
        return inOrder(found);
    }

    private Column column(Place place) {
        return schema.table(place.table()).column(place.column());
    }

    private List<FoundColumn> inOrder(List<FoundColumn> found) {
        return found.stream()
                .sorted(Comparator.comparing(FoundColumn::table)
                        .thenComparingInt(
                                column -> schema.table(column.table()).columns().indexOf(column.column())))
                .toList();
    }

    private FoundColumn found(Table table, Column column, Verdict verdict) {
        Place place = new Place(table.id(), column.name());
        Place root = root(place);
        if (column.generated()) {
            return of(table, column, verdict, Optional.empty(), "computed of other columns: mask those");
        }
        if (!root.equals(place)) {
            return of(table, column, verdict, Optional.empty(), "masked along with " + root);
        }
        Optional<String> mask = MaskProposals.of(verdict.category(), column, isUnique(place)).stream()
                .flatMap(proposed ->
                        Stream.of(proposed, proposed.scoped(table.id().shortName() + "." + column.name())))
                .filter(proposed -> trial.accepts(table, column, proposed))
                .map(ProposedMask::toString)
                .findFirst();
        return of(table, column, verdict, mask, mask.isPresent() ? "" : "no mask is known to fit: decide on one");
    }

    private static FoundColumn of(Table table, Column column, Verdict verdict, Optional<String> mask, String note) {
        return new FoundColumn(table.id(), column, verdict.category(), verdict.confidence(), verdict.why(), mask, note);
    }

    /** The column that is masked for all that reference it; of those that reference each other in a circle the first by name. */
    private Place root(Place place) {
        Set<Place> way = new LinkedHashSet<>();
        Place next = place;
        while (way.add(next)) {
            Optional<Place> parent = kinships.parents(next).stream().findFirst();
            if (parent.isEmpty()) {
                return next;
            }
            next = parent.get();
        }
        Place repeated = next;
        return way.stream()
                .dropWhile(passed -> !passed.equals(repeated))
                .min(Comparator.comparing(Place::table).thenComparing(Place::column))
                .orElse(place);
    }

    private boolean isUnique(Place place) {
        return kinships.family(place).stream()
                .flatMap(relative -> schema.findTable(relative.table()).stream()
                        .flatMap(table -> Stream.concat(table.primaryKey().stream(), table.uniqueKeys().stream()))
                        .filter(key -> key.columns().contains(relative.column())))
                .findAny()
                .isPresent();
    }
}

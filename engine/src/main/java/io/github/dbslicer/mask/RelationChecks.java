package io.github.dbslicer.mask;

import io.github.dbslicer.config.Spelling;
import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import java.util.List;
import java.util.Optional;

/**
 * Finds references that masks would tear apart: every value of a column that references another has to be masked as the value that it equals. What only
 * SQL masks is not looked at.
 */
final class RelationChecks {
    private static final String BY_ITSELF = "A column that references a masked one is masked alike by itself";

    private final Spread spread;
    private final Problems problems;

    RelationChecks(Spread spread, Problems problems) {
        this.spread = spread;
        this.problems = problems;
    }

    void check() {
        spread.pairs().stream()
                .filter(pair -> !spread.unclear(pair.child()) && !spread.unclear(pair.parent()))
                .filter(pair -> !referencesNothing(pair.child()))
                .forEach(this::check);
        spread.masked().forEach(this::refuseAmbiguousParts);
    }

    /** A column that is made NULL on purpose is not to be masked as what it referenced. */
    private boolean referencesNothing(ColumnId child) {
        return spread.asked(child)
                && spread.whole(child).filter(mask -> mask.kind().makesNull()).isPresent();
    }

    private void check(ColumnPair pair) {
        Optional<AskedMask> parent = spread.whole(pair.parent());
        Optional<AskedMask> child = spread.whole(pair.child());
        if (!spread.parts(pair.parent()).isEmpty()) {
            refuseDependent(pair, spread.parts(pair.parent()).get(0).mask());
        } else if (parent.isPresent()) {
            refuseOther(pair, parent.get());
        } else if (child.isPresent()) {
            refuseUnmaskedParent(pair, child.get());
        } else {
            spread.parts(pair.child()).stream()
                    .filter(part ->
                            pair.condition().isEmpty() || pair.condition().get().equals(part.condition()))
                    .findFirst()
                    .ifPresent(part -> refuseUnmaskedParent(pair, part.mask()));
        }
    }

    private void refuseDependent(ColumnPair pair, AskedMask mask) {
        problems.add(
                mask.location(),
                name(pair.parent()) + " is masked in one way or another as conditions of relations say, so that "
                        + name(pair.child()) + ", which references it, cannot be masked alike.");
    }

    /** The parent is masked. */
    private void refuseOther(ColumnPair pair, AskedMask parent) {
        Optional<Location> sql = spread.sql(pair.child());
        Optional<AskedMask> child = spread.whole(pair.child());
        if (sql.isPresent()) {
            problems.add(
                    sql.get(),
                    name(pair.child()) + " is masked by SQL, and " + name(pair.parent()) + ", which it references, by "
                            + told(parent) + ": what it references would not be found. Remove this. " + BY_ITSELF
                            + ".");
        } else if (spread.column(pair.child()).generated()) {
            problems.add(
                    parent.location(),
                    name(pair.child()) + " references " + name(pair.parent())
                            + " and is generated, so that it cannot be masked alike.");
        } else if (pair.condition().isEmpty() && spread.kept(pair.child()).isPresent()) {
            problems.add(
                    spread.kept(pair.child()).get(),
                    name(pair.child()) + " is kept, and " + name(pair.parent()) + ", which it references, masked: "
                            + parent.location() + ". Remove this. " + BY_ITSELF + ".");
        } else if (pair.condition().isEmpty()) {
            child.filter(mask -> !mask.alike(parent)).ifPresent(mask -> refuseConflict(pair, mask, parent));
            spread.parts(pair.child()).stream()
                    .map(Spread.Part::mask)
                    .filter(mask -> !mask.alike(parent))
                    .forEach(mask -> refuseConflict(pair, mask, parent));
        }
    }

    private void refuseConflict(ColumnPair pair, AskedMask child, AskedMask parent) {
        boolean own = child.column().equals(pair.child());
        String mend = own ? " Remove this. " + BY_ITSELF + "." : " Give them one mask.";
        Location later = own || Problems.byPlace(AskedMask::location).compare(child, parent) > 0
                ? child.location()
                : parent.location();
        AskedMask other = later.equals(child.location()) ? parent : child;
        String childs = own ? "" : ", as " + name(child.column()) + ", which it references, too";
        String message = later.equals(child.location())
                ? name(pair.child()) + " is masked by " + child.words() + childs + ", and " + name(pair.parent())
                        + ", which it references, by " + told(other)
                : name(pair.parent()) + " is masked by " + parent.words() + ", and " + name(pair.child())
                        + ", which references it, by " + told(other) + childs;
        problems.add(later, message + ": what it references would not be found." + mend);
    }

    /** The child is masked, the parent not, or by SQL. */
    private void refuseUnmaskedParent(ColumnPair pair, AskedMask child) {
        Optional<Location> sql = spread.sql(pair.parent());
        Optional<Location> kept = spread.kept(pair.parent());
        String parent = sql.map(place -> "masked by SQL: " + place)
                .or(() -> kept.map(place -> "kept: " + place))
                .orElse("not masked");
        String why = child.column().equals(pair.child())
                ? ""
                : ", which is masked as " + name(child.column()) + ", which it references, too,";
        problems.add(
                child.location(),
                name(pair.child()) + why + " references " + name(pair.parent()) + ", which is " + parent
                        + ". What it references would not be found: mask " + name(pair.parent()) + " by "
                        + child.words() + ". " + BY_ITSELF + ".");
    }

    /** Of rows for which one condition holds there is one mask. */
    private void refuseAmbiguousParts(ColumnId column) {
        List<Spread.Part> parts = spread.parts(column);
        for (int second = 1; second < parts.size(); second++) {
            Spread.Part part = parts.get(second);
            parts.subList(0, second).stream()
                    .filter(other -> other.condition().equals(part.condition()))
                    .findFirst()
                    .ifPresent(other -> problems.add(
                            part.mask().location(),
                            name(column) + " references " + name(part.mask().column()) + " and "
                                    + name(other.mask().column())
                                    + " in the same rows, and these are masked in different ways: "
                                    + told(other.mask()) + ". Give them one mask."));
        }
    }

    private static String told(AskedMask mask) {
        return mask.words() + " (" + mask.location() + ")";
    }

    private static String name(ColumnId column) {
        return Spelling.quoted(column.toString());
    }
}

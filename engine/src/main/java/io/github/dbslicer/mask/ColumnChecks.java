package io.github.dbslicer.mask;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.Spelling;
import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.UniqueKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds columns that cannot have the masks that they have. */
final class ColumnChecks {
    private final Spread spread;
    private final Generators generators;
    private final Problems problems;

    ColumnChecks(Spread spread, Generators generators, Problems problems) {
        this.spread = spread;
        this.generators = generators;
        this.problems = problems;
    }

    void check() {
        for (ColumnId id : spread.masked()) {
            for (AskedMask mask : spread.masks(id)) {
                boolean asked = mask.column().equals(id);
                if (asked && !mask.by().isEmpty() && spread.related(id)) {
                    refuseBy(id, mask);
                } else if (asked) {
                    refuseIdleBy(mask);
                }
                refuseNull(id, mask);
                key(id).ifPresent(key -> refuseEqual(id, mask, key));
            }
        }
    }

    private void refuseBy(ColumnId id, AskedMask mask) {
        Optional<MaskSpec.Option> by = mask.spec().option(MaskSpec.BY);
        Location place = by.map(option -> option.name().location()).orElse(mask.location());
        String what = by.isPresent()
                ? "columns decide"
                : "the row decides, as it does for "
                        + Spelling.quoted(mask.kind().name()) + ",";
        problems.add(
                place,
                name(id) + " takes part in a reference. Where " + what
                        + " what a value becomes, it is not the same on both"
                        + " sides: mask it by a mask that goes by the value alone.");
    }

    /** A mask that keeps different values apart is made of the value, whatever else is in the row. */
    private void refuseIdleBy(AskedMask mask) {
        Optional<MaskSpec.Option> by = mask.spec().option(MaskSpec.BY);
        if (by.isPresent() && generators.of(mask).injective()) {
            problems.add(
                    by.get().name().location(),
                    "by: " + Spelling.quoted(mask.kind().name())
                            + " makes of a value what it alone decides, so that no column can. Leave 'by' out.");
        }
    }

    private void refuseNull(ColumnId id, AskedMask mask) {
        Column column = spread.column(id);
        if (mask.kind().makesNull() && !column.nullable()) {
            problems.add(
                    mask.location(), name(id) + " is not nullable, so that it cannot be NULL" + of(id, mask) + ".");
        }
    }

    private void refuseEqual(ColumnId id, AskedMask mask, UniqueKey key) {
        boolean distinct = mask.unique() || generators.of(mask).injective();
        if (!distinct && !mask.kind().makesNull()) {
            problems.add(
                    mask.location(),
                    name(id) + " is part of key " + key(key) + ", and this mask" + of(id, mask)
                            + " may give two rows one value. Add 'unique: true', or take a mask that never does, as 'encrypt'.");
        }
    }

    private Optional<UniqueKey> key(ColumnId id) {
        Table table = spread.table(id);
        return Stream.concat(table.primaryKey().stream(), table.uniqueKeys().stream())
                .filter(key -> key.columns().contains(id.column()))
                .findFirst();
    }

    private static String key(UniqueKey key) {
        List<String> columns = key.columns();
        return Spelling.quoted(key.name()) + " (" + String.join(", ", columns) + ")";
    }

    private static String of(ColumnId id, AskedMask mask) {
        return mask.column().equals(id) ? "" : ", which it has of " + name(mask.column()) + ",";
    }

    private static String name(ColumnId column) {
        return Spelling.quoted(column.toString());
    }
}

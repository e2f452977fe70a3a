package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.ValueKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds where the target's tables would not hold the source's rows as they are. */
final class MisfitFinder {
    private final List<CatalogTable> targetTables;
    private final List<String> misfits = new ArrayList<>();

    MisfitFinder(List<CatalogTable> targetTables) {
        this.targetTables = targetTables;
    }

    List<String> find(Collection<Table> sourceTables) {
        for (Table source : sourceTables) {
            Optional<CatalogTable> target = targetTables.stream()
                    .filter(table -> Names.same(table.name(), source.id().name()))
                    .findFirst();
            if (target.isPresent()) {
                compare(source, target.get());
            } else {
                misfits.add(source + ": the target has no such table");
            }
        }
        return misfits;
    }

    private void compare(Table source, CatalogTable target) {
        for (Column column : source.columns()) {
            Optional<CatalogColumn> counterpart = target.findColumn(column.name());
            if (counterpart.isPresent()) {
                String label = source + "." + column;
                misfit(column, target, counterpart.get()).ifPresent(why -> misfits.add(label + ": " + why));
            } else if (!column.generated()) {
                misfits.add(source + "." + column + ": the target's table has no such column");
            }
        }
        target.columns().stream()
                .filter(column -> source.columns().stream().noneMatch(other -> Names.same(other.name(), column.name())))
                .filter(column -> column.notNull() && !column.hasDefault() && !column.generated())
                .filter(column -> !target.isRowidAlias(column))
                .forEach(column -> misfits.add(source + "." + column.name()
                        + ": only the target's table has this column, and it is NOT NULL without a default"));
    }

    private static Optional<String> misfit(Column source, CatalogTable table, CatalogColumn target) {
        if (source.generated() != target.generated()) {
            return Optional.of("is generated in " + (source.generated() ? "the source" : "the target") + " only");
        }
        if (source.generated()) {
            return Optional.empty();
        }
        if (table.isRowidAlias(target) && source.kind() != ValueKind.INTEGER) {
            return Optional.of("is the rowid in the target only, which holds nothing but integers");
        }
        Affinity affinity = Affinity.of(target.type(), table.shape().strict());
        return affinity == Affinity.BLOB || affinity == Affinity.of(source.type(), false)
                ? Optional.empty()
                : Optional.of("type " + describe(target.type()) + " in the target would convert values that type "
                        + describe(source.type()) + " in the source keeps");
    }

    private static String describe(String type) {
        return type.isEmpty() ? "(none)" : type;
    }
}

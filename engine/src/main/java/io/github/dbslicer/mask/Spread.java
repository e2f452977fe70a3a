package io.github.dbslicer.mask;

import io.github.dbslicer.config.MaskRules;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns have which masks once those of referenced columns are given to the columns that reference them. A mask goes from parent to
 * child only: that a child is masked is no reason to mask its parent, which others may reference.
 */
final class Spread {
    private final DatabaseSchema schema;
    private final MaskRules rules;
    private final List<ColumnPair> pairs;
    private final Map<ColumnId, List<ColumnPair>> byParent;
    private final Map<ColumnId, AskedMask> whole = new TreeMap<>();
    private final Map<ColumnId, List<Part>> parts = new TreeMap<>();
    private final Set<ColumnId> unclear;

    /** A mask of the rows for which a condition holds. */
    record Part(String condition, AskedMask mask) {}

    /**
     * @param asked the masks that the file gives to columns by itself
     * @param unclear columns whose masks have a problem
     */
    Spread(DatabaseSchema schema, SliceRules rules, Collection<AskedMask> asked, Collection<ColumnId> unclear) {
        this.schema = schema;
        this.rules = rules.maskRules();
        this.pairs = ColumnPair.of(rules.relations(schema), schema);
        this.byParent = pairs.stream().collect(Collectors.groupingBy(ColumnPair::parent));
        this.unclear = new HashSet<>(unclear);
        asked.forEach(mask -> whole.put(mask.column(), mask));
        asked.stream()
                .sorted(Problems.byPlace(AskedMask::location))
                .forEach(mask -> spread(mask.column(), child -> whole.putIfAbsent(child, mask) == null));
        unclear.forEach(column -> spread(column, this.unclear::add));
        pairs.forEach(this::addPart);
    }

    /** Every column that references another, with that. */
    List<ColumnPair> pairs() {
        return pairs;
    }

    /** The mask of all values of a column, but for those that {@link #parts} masks. */
    Optional<AskedMask> whole(ColumnId column) {
        return Optional.ofNullable(whole.get(column));
    }

    /** Masks of the rows for which conditions hold, the first of them first. */
    List<Part> parts(ColumnId column) {
        return parts.getOrDefault(column, List.of());
    }

    /** All columns that are masked here, in any row, in order. */
    Set<ColumnId> masked() {
        Set<ColumnId> masked = new TreeSet<>(whole.keySet());
        masked.addAll(parts.keySet());
        return masked;
    }

    /** All masks that the values of a column can have. */
    List<AskedMask> masks(ColumnId column) {
        return Stream.concat(parts(column).stream().map(Part::mask), whole(column).stream())
                .toList();
    }

    /** Whether it references another column or is referenced by one, in whichever rows. */
    boolean related(ColumnId column) {
        return pairs.stream()
                .anyMatch(pair -> pair.child().equals(column) || pair.parent().equals(column));
    }

    /** Whether its mask, or that which it would be given, has a problem. */
    boolean unclear(ColumnId column) {
        return unclear.contains(column);
    }

    /** Whether the file itself gives the column the mask that it has, rather than a column that it references. */
    boolean asked(ColumnId column) {
        return whole(column).filter(mask -> mask.column().equals(column)).isPresent();
    }

    Optional<Location> sql(ColumnId column) {
        return rules.find(column.table()).map(table -> table.sql().get(column.column()));
    }

    Optional<Location> kept(ColumnId column) {
        return rules.find(column.table()).map(table -> table.kept().get(column.column()));
    }

    Table table(ColumnId column) {
        return schema.table(column.table());
    }

    Column column(ColumnId column) {
        return table(column).column(column.column());
    }

    /** From a column to all that reference it in every row, and on from those that take it. */
    private void spread(ColumnId from, Predicate<ColumnId> take) {
        Deque<ColumnId> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty()) {
            byParent.getOrDefault(open.remove(), List.of()).stream()
                    .filter(pair -> pair.condition().isEmpty())
                    .map(ColumnPair::child)
                    .filter(child -> free(child) && kept(child).isEmpty() && take.test(child))
                    .forEach(open::add);
        }
    }

    private boolean free(ColumnId column) {
        return sql(column).isEmpty() && !unclear(column) && !column(column).generated();
    }

    private void addPart(ColumnPair pair) {
        Optional<AskedMask> given = whole(pair.parent());
        if (pair.condition().isEmpty() || given.isEmpty() || !free(pair.child())) {
            return;
        }
        Part part = new Part(pair.condition().get(), given.get());
        List<Part> others = parts(pair.child());
        boolean known = whole(pair.child()).filter(given.get()::alike).isPresent()
                || others.stream()
                        .anyMatch(other -> other.condition().equals(part.condition())
                                && other.mask().alike(part.mask()));
        if (!known) {
            parts.computeIfAbsent(pair.child(), child -> new ArrayList<>()).add(part);
        }
    }
}

package io.github.dbslicer.scan;

import io.github.dbslicer.scan.Kinships.Place;
import io.github.dbslicer.scan.NameHint.Strength;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the columns of one table, which tell of each other. */
final class TableJudge {
    private static final Set<Category> OF_PERSONS = Set.of(Category.FIRST_NAME, Category.LAST_NAME, Category.BIRTH);
    private static final Set<Category> OF_ADDRESSES = Set.of(Category.STREET, Category.POSTAL_CODE);

    private final NameWitness names;
    private final Kinships kinships;

    TableJudge(NameWitness names, Kinships kinships) {
        this.names = names;
        this.kinships = kinships;
    }

    /** What columns are taken for; those that look like nothing personal are left out. */
    Map<Column, Verdict> judge(Table table, Map<Column, ColumnSample> samples) {
        Surroundings surroundings = surroundings(table);
        Map<Column, Verdict> verdicts = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            Optional<NameHint> hint = names.hint(column.name(), surroundings);
            if (!isTechnicalKey(table, column, hint)) {
                ColumnSample sample = samples.getOrDefault(column, new ColumnSample());
                new Judge(hint, TypeFamily.of(column), surroundings, sample)
                        .judge()
                        .ifPresent(verdict -> verdicts.put(column, verdict));
            }
        }
        return verdicts;
    }

    private Surroundings surroundings(Table table) {
        return new Surroundings(
                names.isOfPersons(table.id().name()) || hints(table, OF_PERSONS),
                names.isOfAddresses(table.id().name()) || hints(table, OF_ADDRESSES));
    }

    private boolean hints(Table table, Set<Category> categories) {
        Surroundings unknown = new Surroundings(false, false);
        return table.columns().stream()
                .flatMap(
                        column -> names
                                .hint(column.name(), unknown)
                                .filter(hint -> TypeFamily.of(column).holds(hint.category()))
                                .stream())
                .anyMatch(hint -> hint.strength() == Strength.STRONG && categories.contains(hint.category()));
    }

    /** Numbers that only tell rows apart, unless they are called what states call people by. */
    private boolean isTechnicalKey(Table table, Column column, Optional<NameHint> hint) {
        TypeFamily family = TypeFamily.of(column);
        boolean technical = family == TypeFamily.NUMBER
                || family == TypeFamily.SMALL_NUMBER
                || family == TypeFamily.UUID
                || family == TypeFamily.SHORT_BYTES;
        boolean key = kinships.isKey(new Place(table.id(), column.name()))
                || table.primaryKey()
                        .filter(primary -> primary.columns().contains(column.name()))
                        .isPresent();
        return technical
                && key
                && hint.filter(named -> named.strength() == Strength.STRONG).isEmpty();
    }
}

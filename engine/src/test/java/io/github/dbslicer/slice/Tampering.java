package io.github.dbslicer.slice;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes a right slice a wrong one, by one row. */
final class Tampering {
    private final TestDatabases databases;
    private final SqlForm form;
    private final TestDatabase database;
    private final Set<TestRow> slice;

    Tampering(TestDatabases databases, SqlForm form, TestDatabase database, Set<TestRow> slice) {
        this.databases = databases;
        this.form = form;
        this.database = database;
        this.slice = slice;
    }

    private record Place(TestTable table, TestRow row) {}

    /** Returns what was done; empty where there is nothing to do it to. */
    Optional<String> spoil(ConnectionConfig target, SplittableRandom random) {
        List<Place> places = new ArrayList<>();
        database.tables().forEach(table -> database.rows(table).forEach(row -> places.add(new Place(table, row))));
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Place place = places.get(random.nextInt(places.size()));
        String statement = slice.contains(place.row()) ? change(place, random.nextBoolean()) : insertion(place);
        databases.execute(target, List.of(statement));
        return Optional.of(statement);
    }

    /** Puts a row of the source in the place of one of the slice, as if nothing had been masked. */
    Optional<String> unmask(ConnectionConfig target, SplittableRandom random) {
        List<Place> places = new ArrayList<>();
        database.tables()
                .forEach(table -> database.rows(table).stream()
                        .filter(slice::contains)
                        .forEach(row -> places.add(new Place(table, row))));
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Place place = places.get(random.nextInt(places.size()));
        List<String> statements = List.of(change(place, true), insertion(place));
        databases.execute(target, statements);
        return Optional.of(String.join("; ", statements));
    }

    private String change(Place place, boolean removed) {
        String table = place.table().sqlName(databases::quote);
        String where = " WHERE " + TestColumn.NUMBER + " = " + place.row().number();
        return removed
                ? "DELETE FROM " + table + where
                : "UPDATE " + table + " SET " + TestColumn.KIND + " = 'spoilt'" + where;
    }

    private String insertion(Place place) {
        TestDatabase single =
                new TestDatabase(database.tables(), database.relations(), Map.of(place.table(), List.of(place.row())));
        return new TestSql(databases, form, single).fill().get(0);
    }
}

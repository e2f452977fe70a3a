package io.github.dbslicer.slice;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.error.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Masks of some columns of a generated database, and of all that reference those or are referenced by them. */
final class TestMasks {
    private static final Location ANYWHERE = new Location("schema.yml", 1, 1);
    private static final Set<KeyType> MASKED = Set.of(KeyType.INTEGER, KeyType.BIGINT, KeyType.TEXT);

    private record Place(TestTable table, String column) {}

    private final Map<Place, Integer> groups = new LinkedHashMap<>();
    private final Set<Integer> referenced = new HashSet<>();

    private TestMasks() {}

    /** About every second group of columns that masks of tests can mask. */
    static TestMasks random(SplittableRandom random, SqlForm form, TestDatabase database) {
        TestMasks masks = new TestMasks();
        masks.group(database);
        Set<Integer> dropped = new HashSet<>();
        masks.groups.forEach((place, group) -> {
            boolean partitioning = place.table
                    .layout()
                    .partitionedBy()
                    .filter(place.column::equals)
                    .isPresent();
            if (partitioning
                    || place.column.equals(TestColumn.REMAINDER)
                    || !MASKED.contains(place.table.column(place.column).type())
                    || place.table.column(place.column).type() == KeyType.TEXT && !form.knowsEqualTexts()) {
                dropped.add(group);
            }
        });
        new HashSet<>(masks.groups.values())
                .stream().sorted().filter(group -> random.nextBoolean()).forEach(dropped::add);
        masks.groups.values().removeIf(dropped::contains);
        return masks;
    }

    /** Columns that a relation connects, over however many others, are one group. */
    private void group(TestDatabase database) {
        for (TestTable table : database.tables()) {
            table.columns().forEach(column -> groups.put(new Place(table, column.name()), groups.size()));
            groups.put(new Place(table, TestColumn.REMAINDER), groups.size());
        }
        for (TestRelation relation : database.relations()) {
            for (int index = 0; index < relation.childColumns().size(); index++) {
                int child = groups.get(
                        new Place(relation.child(), relation.childColumns().get(index)));
                int parent = groups.get(
                        new Place(relation.parent(), relation.parentColumns().get(index)));
                groups.replaceAll((place, group) -> group == child ? parent : group);
                if (referenced.remove(child)) {
                    referenced.add(parent);
                }
                referenced.add(parent);
            }
        }
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** What the target is to hold for a column, as SQL over the source. */
    String expected(SqlForm form, TestTable table, String column, String quotedColumn) {
        Integer group = groups.get(new Place(table, column));
        if (group == null) {
            return quotedColumn;
        }
        if (table.column(column).type() != KeyType.TEXT) {
            return "(-1 - " + quotedColumn + ")";
        }
        return form.marked(referenced.contains(group) ? form.folded(quotedColumn) : quotedColumn);
    }

    /** The rules file with these masks. */
    RulesFile addedTo(RulesFile file, TestDatabase database) {
        Map<String, RulesFile.TableEntry> entries = new LinkedHashMap<>();
        file.tables().forEach(entry -> entries.put(entry.name().text(), entry));
        Map<TestTable, List<RulesFile.ComputedMask>> masks = new HashMap<>();
        groups.forEach((place, group) -> masks.computeIfAbsent(place.table, table -> new ArrayList<>())
                .add(new RulesFile.ComputedMask(
                        text(place.column),
                        new MaskSpec(ANYWHERE, List.of(option("mirror", "plain"), option("scope", "s" + group))))));
        masks.forEach((table, computed) -> {
            RulesFile.TableEntry entry = Optional.ofNullable(entries.get(table.name()))
                    .orElseGet(() -> new RulesFile.TableEntry(
                            text(table.name()), text("upon_request"), Optional.empty(), List.of(), List.of()));
            entries.put(
                    table.name(),
                    new RulesFile.TableEntry(
                            entry.name(),
                            entry.rule(),
                            entry.join(),
                            entry.reference(),
                            List.of(),
                            computed,
                            List.of()));
        });
        return new RulesFile(file.rules(), List.copyOf(entries.values()), file.relations());
    }

    private static MaskSpec.Option option(String name, String value) {
        return new MaskSpec.Option(text(name), List.of(text(value)));
    }

    private static RulesFile.Text text(String text) {
        return new RulesFile.Text(ANYWHERE, text);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        groups.forEach(
                (place, group) -> text.append("mask %s.%s s%d%n".formatted(place.table.name(), place.column, group)));
        return text.toString();
    }
}

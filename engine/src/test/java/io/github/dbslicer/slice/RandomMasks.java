package io.github.dbslicer.slice;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.error.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Adds masks to generated rules: of every column of some types, keys and references among them. */
final class RandomMasks {
    private static final Location ANYWHERE = new Location("schema.yml", 1, 1);
    private static final Set<KeyType> NUMBERS = Set.of(KeyType.INTEGER, KeyType.BIGINT, KeyType.UNSIGNED);

    private final TestDatabase database;
    private final Set<KeyType> masked = new HashSet<>();

    RandomMasks(TestDatabase database, SplittableRandom random) {
        this.database = database;
        Stream.of(KeyType.TEXT, KeyType.UUID)
                .filter(type -> random.nextInt(3) > 0)
                .forEach(masked::add);
        if (canMaskNumbers()) {
            masked.addAll(NUMBERS);
        }
    }

    /** Columns that cannot be masked, and references between types of which one holds more, are in the way. */
    private boolean canMaskNumbers() {
        boolean partitioned = database.tables().stream()
                .flatMap(table -> table.layout().partitionedBy().stream())
                .anyMatch(column -> !column.equals(TestColumn.NUMBER));
        return !partitioned && database.relations().stream().allMatch(RandomMasks::hasOneType);
    }

    private static boolean hasOneType(TestRelation relation) {
        for (int index = 0; index < relation.childColumns().size(); index++) {
            String child = relation.childColumns().get(index);
            String parent = relation.parentColumns().get(index);
            boolean computed = child.equals(TestColumn.REMAINDER) || parent.equals(TestColumn.REMAINDER);
            if (computed
                    || relation.child().column(child).type()
                            != relation.parent().column(parent).type()) {
                return false;
            }
        }
        return true;
    }

    RulesFile addedTo(RulesFile rules) {
        List<RulesFile.TableEntry> entries = new ArrayList<>(rules.tables());
        for (TestTable table : database.tables()) {
            List<RulesFile.ComputedMask> masks = masks(table);
            if (!masks.isEmpty()) {
                Optional<RulesFile.TableEntry> entry = rules.tables().stream()
                        .filter(one -> one.name().text().equals(table.name()))
                        .findFirst();
                entry.ifPresent(entries::remove);
                entries.add(masked(
                        entry.orElseGet(() -> new RulesFile.TableEntry(
                                text(table.name()), text("upon_request"), Optional.empty(), List.of(), List.of())),
                        masks));
            }
        }
        return new RulesFile(rules.rules(), entries, rules.relations());
    }

    private static RulesFile.TableEntry masked(RulesFile.TableEntry entry, List<RulesFile.ComputedMask> masks) {
        return new RulesFile.TableEntry(
                entry.name(), entry.rule(), entry.join(), entry.reference(), entry.masks(), masks, entry.kept());
    }

    private List<RulesFile.ComputedMask> masks(TestTable table) {
        return table.columns().stream()
                .filter(column -> masked.contains(column.type()))
                .map(column -> mask(column.name(), kind(column.type())))
                .toList();
    }

    private static String kind(KeyType type) {
        return NUMBERS.contains(type) ? "integer" : type == KeyType.UUID ? "uuid" : "letters";
    }

    private static RulesFile.ComputedMask mask(String column, String argument) {
        MaskSpec.Option option = new MaskSpec.Option(text("encrypt"), List.of(text(argument)));
        return new RulesFile.ComputedMask(text(column), new MaskSpec(ANYWHERE, List.of(option)));
    }

    private static RulesFile.Text text(String text) {
        return new RulesFile.Text(ANYWHERE, text);
    }
}

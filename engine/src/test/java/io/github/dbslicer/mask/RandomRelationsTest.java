package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.SchemaSketch;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.TableId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the schema and the masks are: a file is refused, or no reference is torn apart. */
class RandomRelationsTest {
    private static final int SEEDS = Integer.getInteger("dbslicer.randomMasks", 600);
    private static final int TABLES = 4;
    private static final List<String> COLUMNS = List.of("a", "b", "c");
    private static final List<String> MASKS =
            List.of("{code: x}", "{code: y}", "{code: x, by: a}", "{blank: n}", "'1'");

    @TempDir
    Path folder;

    private record Reference(String child, String childColumn, String parent, String parentColumn, String condition) {
        String entry() {
            return "  - {from: " + child + "(" + childColumn + "), to: " + parent + "(" + parentColumn + ")"
                    + (condition.isEmpty() ? "" : ", where: " + condition) + "}\n";
        }
    }

    @Test
    void relatedColumnsAreMaskedAlikeOrTheFileIsRefused() {
        int accepted = 0;
        int masked = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Reference> references = references(random);
            DatabaseSchema schema = schema(references);
            String rules = rules(random, references);
            Optional<Masking> masking = masking(schema, rules);
            if (masking.isPresent()) {
                accepted++;
                masked += masking.get().tables().size() > 1 ? 1 : 0;
                references.forEach(reference -> compare(schema, masking.get(), reference, rules));
            }
        }
        assertThat(accepted).as("accepted files").isGreaterThan(SEEDS / 10);
        assertThat(masked).as("accepted files with masks of several tables").isGreaterThan(SEEDS / 50);
    }

    private Optional<Masking> masking(DatabaseSchema schema, String rules) {
        try {
            return Optional.of(new MaskedRules(folder, schema).masking(rules));
        } catch (SliceException refused) {
            assertThat(refused.getMessage().lines()).allMatch(line -> line.contains("schema.yml:"), rules);
            return Optional.empty();
        }
    }

    /** In the rows that it is about, either side of a reference has the same mask, or what the child has makes it NULL. */
    private static void compare(DatabaseSchema schema, Masking masking, Reference reference, String rules) {
        Set<String> child = masks(schema, masking, reference.child, reference.childColumn, reference.condition);
        Set<String> parent = masks(schema, masking, reference.parent, reference.parentColumn, "");
        if (!child.equals(Set.of("{blank: n}"))) {
            assertThat(child).as("%s in%n%s", reference.entry(), rules).isEqualTo(parent);
        }
    }

    /** The masks that values may have in the rows for which a condition holds, with "" where they may stay. */
    private static Set<String> masks(
            DatabaseSchema schema, Masking masking, String table, String column, String condition) {
        Set<String> masks = new TreeSet<>();
        Optional<ColumnMask> mask =
                masking.of(TableId.of(table)).of(schema.table(TableId.of(table)).column(column));
        for (ColumnMask.Choice choice : mask.map(ColumnMask::choices).orElse(List.of())) {
            assertThat(choice.by())
                    .as("columns that decide of a related column")
                    .isEmpty();
            masks.add(choice.mask().label());
            boolean holds = choice.condition().map(condition::equals).orElse(true);
            if (holds) {
                // the first that holds masks: what comes after it does not count, and what comes before is of other
                // rows
                return choice.condition().isPresent() || condition.isEmpty()
                        ? masks
                        : Set.of(choice.mask().label());
            }
            if (!condition.isEmpty()) {
                masks.remove(choice.mask().label());
            }
        }
        masks.add("");
        return masks;
    }

    private static List<Reference> references(Random random) {
        List<Reference> references = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int index = 0; index < count; index++) {
            String condition = random.nextInt(3) > 0 ? "" : random.nextBoolean() ? "p" : "q";
            references.add(new Reference(table(random), column(random), table(random), column(random), condition));
        }
        return references;
    }

    /** Every other reference is declared. */
    private static DatabaseSchema schema(List<Reference> references) {
        SchemaSketch sketch = new SchemaSketch();
        for (int table = 0; table < TABLES; table++) {
            sketch.table("t" + table, COLUMNS.toArray(String[]::new));
        }
        for (int index = 0; index < references.size(); index += 2) {
            Reference reference = references.get(index);
            if (reference.condition.isEmpty()) {
                sketch.reference(reference.child, reference.childColumn, reference.parent, reference.parentColumn);
            }
        }
        return sketch.schema();
    }

    private static String rules(Random random, List<Reference> references) {
        StringBuilder rules = new StringBuilder("tables:\n");
        for (int table = 0; table < TABLES; table++) {
            rules.append("  t").append(table).append(": {rule: full");
            if (random.nextInt(2) == 0) {
                String mask = MASKS.get(random.nextInt(random.nextInt(3) == 0 ? MASKS.size() : 2));
                rules.append(", mask: {")
                        .append(column(random))
                        .append(": ")
                        .append(mask)
                        .append("}");
            }
            rules.append("}\n");
        }
        rules.append("relations:\n");
        references.forEach(reference -> rules.append(reference.entry()));
        return rules.toString();
    }

    private static String table(Random random) {
        return "t" + random.nextInt(TABLES);
    }

    private static String column(Random random) {
        return COLUMNS.get(random.nextInt(COLUMNS.size()));
    }
}

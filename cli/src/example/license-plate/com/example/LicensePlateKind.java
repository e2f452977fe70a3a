package com.example;

import io.github.dbslicer.mask.Draws;
import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.MaskKind;
import io.github.dbslicer.mask.MaskOptions;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.schema.ColumnRoom;
import java.util.List;

/**
 * {@code plate: {license_plate: HH}}: number plates of cars of one German district, or with {@code any} of several. An example of a kind of masks that
 * does not come with the program: see plugins in the documentation.
 */
public final class LicensePlateKind implements MaskKind {
    private static final List<String> DISTRICTS = List.of("B", "DD", "F", "HB", "HH", "K", "L", "M", "MD", "S");
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int LONGEST = "HH-AB 1234".length();

    @Override
    public String name() {
        return "license_plate";
    }

    /** Everything that is wrong with the rules file is told here, before anything is read. */
    @Override
    public Generator read(MaskOptions options, ColumnRoom room) {
        String district = options.argument();
        if (!district.equals("any") && !DISTRICTS.contains(district)) {
            options.problem(name(), "one of " + String.join(", ", DISTRICTS) + " or 'any' is expected.");
        }
        if (room instanceof ColumnRoom.Text text && text.characters() < LONGEST) {
            options.problem(name(), "number plates take " + LONGEST + " characters, the column has fewer.");
        } else if (!(room instanceof ColumnRoom.Text || room instanceof ColumnRoom.Any)) {
            options.problem(name(), "number plates are texts, which the column does not hold.");
        }
        if (options.unique()) {
            options.problem("unique", "there are too few number plates. Use {encrypt: alphanumeric}.");
        }
        return new Plates(district.equals("any") ? DISTRICTS : List.of(district));
    }

    private record Plates(List<String> districts) implements Generator {
        /** Two cars may get one plate. */
        @Override
        public boolean injective() {
            return false;
        }

        /** The choices are drawn by the original and the key, so that the same original gives the same plate everywhere. */
        @Override
        public ValueMask open(MaskKey key) {
            return (original, masked) -> {
                Draws draws = original.draws();
                String plate = plate(draws);
                while (plate.equals(original.text())) {
                    plate = plate(draws);
                }
                masked.set(plate);
            };
        }

        private String plate(Draws draws) {
            String district = districts.get(draws.below(districts.size()));
            char one = LETTERS.charAt(draws.below(LETTERS.length()));
            char other = LETTERS.charAt(draws.below(LETTERS.length()));
            return district + "-" + one + other + " " + (1 + draws.below(9_999));
        }
    }
}

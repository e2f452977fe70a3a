package io.github.dbslicer.mask.fake;

import io.github.dbslicer.mask.Draws;
import io.github.dbslicer.mask.KeyedHash;
import io.github.dbslicer.mask.MaskKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The room that the different texts of a part take: all those of a list, and a sample of what is put together. */
record Sizes(List<Size> sizes) {
    private static final int SAMPLE = 500;

    /** Fewer texts than these would be given to many values each. */
    private static final int FEWEST = 20;

    Sizes {
        sizes = List.copyOf(sizes);
    }

    static Sizes of(Part part, Encoding encoding) {
        return part instanceof Words words
                ? new Sizes(words.words().stream().map(Literal::size).toList())
                : sample(part, encoding);
    }

    private static Sizes sample(Part part, Encoding encoding) {
        // Always the same key, so that the same rules are always right or wrong.
        KeyedHash hash = MaskKey.of(new byte[] {1}).hash();
        Draws draws = hash.draws();
        Dice dice = new Dice(draws);
        Candidate candidate = new Candidate(encoding);
        Map<String, Size> different = new HashMap<>();
        for (int i = 0; i < SAMPLE; i++) {
            hash.updateLength(i);
            dice.begin(hash.draws());
            candidate.clear();
            part.write(dice, candidate);
            different.put(candidate.text(), candidate.size());
        }
        return new Sizes(List.copyOf(different.values()));
    }

    int different() {
        return sizes.size();
    }

    /** Whether so many of them fit that fakes can be chosen among these. */
    boolean fit(Room room) {
        return sizes.stream().filter(size -> size.fits(room)).count() >= fewest();
    }

    /** Whether so many of them can be written in the column's character set. */
    boolean areEncodable() {
        return sizes.stream().filter(Size::isEncodable).count() >= fewest();
    }

    private int fewest() {
        return Math.max((sizes.size() + 1) / 2, Math.min(FEWEST, sizes.size()));
    }

    /** The characters that a column must have room for, so that enough of them {@link #fit}. */
    int neededCharacters() {
        return needed(sizes.stream()
                .filter(Size::isEncodable)
                .mapToInt(Size::characters)
                .toArray());
    }

    /** As {@link #neededCharacters}, in bytes. */
    int neededBytes() {
        return needed(
                sizes.stream().filter(Size::isEncodable).mapToInt(Size::bytes).toArray());
    }

    private int needed(int[] lengths) {
        Arrays.sort(lengths);
        return lengths[fewest() - 1];
    }
}

package io.github.dbslicer.mask.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Words of no meaning by their length. Immutable. */
final class LoremWords {
    /** Longer ones are put together. */
    private static final int LONGEST = 11;

    private static final int LETTERS = 'z' - 'a' + 1;

    private final List<List<byte[]>> byLength = new ArrayList<>();

    /** @param words of lower-case letters of ASCII, several of each length from 2 to 11 */
    LoremWords(List<String> words) {
        for (int length = 0; length <= LONGEST; length++) {
            int wanted = length;
            byLength.add(words.stream()
                    .filter(word -> word.length() == wanted)
                    .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                    .toList());
        }
    }

    /** Writes so many letters, from the beginning of the array. */
    void write(int length, RandomBits bits, byte[] letters) {
        int at = 0;
        while (length - at > 1) {
            int left = length - at;
            // what is left behind the longest is not a single letter
            int now = left <= LONGEST ? left : Math.min(LONGEST, left - 2);
            List<byte[]> words = byLength.get(now);
            System.arraycopy(words.get(bits.below(words.size())), 0, letters, at, now);
            at += now;
        }
        if (at < length) {
            letters[at] = (byte) ('a' + bits.below(LETTERS));
        }
    }
}

package io.github.dbslicer.mask.fake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names as addresses spell them: lower-case letters of ASCII, digits and hyphens. */
final class Ascii {
    /** Languages that write out the dots of a vowel with an e. */
    private static final Set<String> UMLAUTS = Set.of("de", "et");

    private static final Map<Integer, String> WITH_E = Map.of((int) 'ä', "ae", (int) 'ö', "oe", (int) 'ü', "ue");

    /** Letters that are not one of ASCII with a mark. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "oe"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"));

    private Ascii() {}

    /** Empty where the name is in another script. */
    static String of(String name, String language) {
        StringBuilder ascii = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> append(letter, language, ascii));
        return ascii.toString().replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
    }

    private static void append(int letter, String language, StringBuilder ascii) {
        if (isPlain(letter)) {
            ascii.append((char) letter);
        } else if (letter == ' ' || letter == '-') {
            ascii.append('-');
        } else if (UMLAUTS.contains(language) && WITH_E.containsKey(letter)) {
            ascii.append(WITH_E.get(letter));
        } else if (LETTERS.containsKey(letter)) {
            ascii.append(LETTERS.get(letter));
        } else {
            Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(Ascii::isPlain)
                    .forEach(ascii::appendCodePoint);
        }
    }

    private static boolean isPlain(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }
}

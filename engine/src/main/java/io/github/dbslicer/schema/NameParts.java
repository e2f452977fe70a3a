package io.github.dbslicer.schema;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes the names of columns and tables apart into words. */
public final class NameParts {
    private static final Map<Character, String> FOLDED =
            Map.of('ß', "ss", 'ł', "l", 'ı', "i", 'ø', "o", 'æ', "ae", 'đ', "d", 'þ', "th", 'œ', "oe");

    /** Shorter words have no plural that could be told. */
    private static final int SHORTEST_PLURAL = 4;

    private NameParts() {}

    /**
     * The words of a name in lower case, without accents and digits: {@code first} and {@code name} of {@code FirstName}, {@code first_name}
     * and {@code FIRST-NAME 2}.
     */
    public static List<String> of(String name) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int index = 0; index <= name.length(); index++) {
            boolean ends = index == name.length() || !isPart(name.charAt(index));
            if (ends || index > start && beginsWord(name, index)) {
                if (index > start) {
                    parts.add(fold(name.substring(start, index)));
                }
                start = ends ? index + 1 : index;
            }
        }
        return List.copyOf(parts);
    }

    private static boolean isPart(char character) {
        return Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /** At "N" of "firstName", and at "A" of "IPAddress". */
    private static boolean beginsWord(String name, int index) {
        boolean upper = Character.isUpperCase(name.charAt(index));
        boolean afterLower = Character.isLowerCase(name.charAt(index - 1));
        boolean beforeLower = index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
        return upper && (afterLower || beforeLower && Character.isUpperCase(name.charAt(index - 1)));
    }

    /** In lower case and without accents. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "");
        StringBuilder folded = new StringBuilder(plain.length());
        for (int index = 0; index < plain.length(); index++) {
            char character = plain.charAt(index);
            folded.append(FOLDED.getOrDefault(character, String.valueOf(character)));
        }
        return folded.toString();
    }

    /** {@code category} of {@code categories}, {@code box} of {@code boxes}; what is none stays as it is. */
    public static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean sibilant =
                word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes");
        return word.substring(0, word.length() - (sibilant || word.endsWith("uses") ? 2 : 1));
    }
}

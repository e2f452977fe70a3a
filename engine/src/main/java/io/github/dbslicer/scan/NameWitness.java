package io.github.dbslicer.scan;

import io.github.dbslicer.scan.NameHint.Strength;
import io.github.dbslicer.scan.Vocabulary.Meaning;
import io.github.dbslicer.schema.NameParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells by their names what columns and tables hold. */
final class NameWitness {
    private static final int MOST_PARTS = 5;
    /** Shorter words are in many a word by chance. */
    private static final int LEAST_GLUED = 4;

    private static final Set<String> SHORT_GLUED = Set.of("id", "no", "nr", "zip", "tel", "fax", "ssn", "dob");

    private final Vocabulary vocabulary;

    NameWitness(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether rows of a table of this name are human beings. */
    boolean isOfPersons(String table) {
        List<Word> words = words(table);
        return words.stream().anyMatch(Word::person) && words.stream().noneMatch(Word::other);
    }

    /** Whether rows of a table of this name are addresses. */
    boolean isOfAddresses(String table) {
        return words(table).stream()
                .flatMap(word -> word.meaning().stream())
                .anyMatch(meaning -> meaning.category() == Category.STREET);
    }

    /** @param of what the table holds */
    Optional<NameHint> hint(String column, Surroundings of) {
        List<Word> words = words(column);
        if (words.stream().anyMatch(Word::other)) {
            return Optional.empty();
        }
        List<Meaning> meanings =
                words.stream().flatMap(word -> word.meaning().stream()).toList();
        Optional<Meaning> strong = last(meanings, false);
        if (strong.isPresent()) {
            return strong.map(meaning -> new NameHint(meaning.category(), Strength.STRONG));
        }
        return last(meanings, true).map(meaning -> {
            boolean person = words.stream()
                    .anyMatch(word -> word.person() && word.meaning().isEmpty());
            boolean supported = words.stream().noneMatch(Word::unknown) && (person || of.support(meaning.category()));
            return new NameHint(meaning.category(), supported ? Strength.SUPPORTED : Strength.WEAK);
        });
    }

    private static Optional<Meaning> last(List<Meaning> meanings, boolean weak) {
        return meanings.stream().filter(meaning -> meaning.weak() == weak).reduce((first, second) -> second);
    }

    /** Takes the longest words first: "user agent" is no user. */
    private List<Word> words(String name) {
        List<String> parts = NameParts.of(name);
        List<Word> words = new ArrayList<>();
        for (int start = 0; start < parts.size(); ) {
            int end = Math.min(parts.size(), start + MOST_PARTS);
            while (end > start + 1
                    && word(String.join("", parts.subList(start, end))).unknown()) {
                end--;
            }
            Word word = word(String.join("", parts.subList(start, end)));
            if (word.unknown()) {
                glued(parts.get(start)).forEach(words::add);
            } else {
                words.add(word);
            }
            start = end;
        }
        return words;
    }

    private Word word(String text) {
        Optional<Meaning> meaning = vocabulary.meaning(text);
        boolean person = vocabulary.isPerson(text)
                && meaning.filter(known -> !known.weak()).isEmpty();
        boolean other = meaning.isEmpty() && !person && vocabulary.isOther(text);
        boolean unknown = meaning.isEmpty() && !person && !other && !vocabulary.isIdle(text);
        return new Word(meaning, person, other, unknown);
    }

    /** The words of one like "reviewername", or what a part of it tells. */
    private List<Word> glued(String text) {
        return split(text, MOST_PARTS)
                .map(parts -> parts.stream().map(this::word).toList())
                .orElseGet(() -> List.of(within(text)));
    }

    /** Into known words and no rest, the longest first. */
    private Optional<List<String>> split(String text, int most) {
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        for (int end = most == 0 ? 0 : text.length(); end > 0; end--) {
            String first = text.substring(0, end);
            boolean known = (first.length() >= LEAST_GLUED || SHORT_GLUED.contains(first)) && vocabulary.knows(first);
            Optional<List<String>> rest = known ? split(text.substring(end), most - 1) : Optional.empty();
            if (rest.isPresent()) {
                List<String> parts = new ArrayList<>(List.of(first));
                parts.addAll(rest.get());
                return Optional.of(parts);
            }
        }
        return Optional.empty();
    }

    private Word within(String text) {
        Optional<Meaning> meaning = vocabulary.meaningWithin(text);
        boolean person = vocabulary.isPersonWithin(text);
        return new Word(meaning, person, false, meaning.isEmpty() && !person);
    }

    /**
     * A word of a name.
     *
     * @param person whether it is one for a human being
     * @param other whether it makes something else of the words beside it
     */
    private record Word(Optional<Meaning> meaning, boolean person, boolean other, boolean unknown) {}
}

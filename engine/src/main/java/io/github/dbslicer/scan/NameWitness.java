package io.github.dbslicer.scan;

import io.github.dbslicer.scan.NameHint.Strength;
import io.github.dbslicer.scan.Vocabulary.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells by their names what columns and tables hold. */
final class NameWitness {
    private static final int MOST_PARTS = 5;

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
            boolean person = words.stream().anyMatch(Word::person);
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
            words.add(word.unknown() ? within(parts.get(start)) : word);
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

    private Word within(String text) {
        Optional<Meaning> meaning = vocabulary.meaningWithin(text);
        boolean person = vocabulary.isPerson(text);
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

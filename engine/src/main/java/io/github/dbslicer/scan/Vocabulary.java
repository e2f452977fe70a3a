package io.github.dbslicer.scan;

import io.github.dbslicer.schema.NameParts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that names of columns are made of, as {@code words.txt} lists them. Immutable. */
final class Vocabulary {
    /** Umlauts are written in two ways. */
    private static final String GERMAN = "de";

    private static final String PERSON = "person";
    private static final String BESIDE = "beside";
    private static final String NOT = "not";

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final Set<String> idle = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final List<String> stems = new ArrayList<>();

    private Vocabulary() {}

    /**
     * What a word tells.
     *
     * @param weak whether it takes more than the word
     */
    record Meaning(Category category, boolean weak) {}

    static Vocabulary load() {
        Vocabulary vocabulary = new Vocabulary();
        TextResource.lines("words.txt").forEach(vocabulary::add);
        vocabulary.stems.sort(Comparator.comparingInt(String::length).reversed());
        return vocabulary;
    }

    private void add(String line) {
        String[] fields = line.split(",", 0);
        if (fields.length != 3) {
            throw new IllegalStateException("words.txt: a line is word, language, category, not " + line);
        }
        String word = String.join("", NameParts.of(fields[0]));
        add(word, fields[2].strip());
        if (fields[1].strip().equals(GERMAN)) {
            add(word.replace("ae", "a").replace("oe", "o").replace("ue", "u"), fields[2].strip());
        }
        if (fields[0].startsWith("~")) {
            stems.add(word);
        }
    }

    private void add(String word, String category) {
        if (category.equals(PERSON)) {
            persons.add(word);
        } else if (category.equals(BESIDE)) {
            idle.add(word);
        } else if (category.equals(NOT)) {
            others.add(word);
        } else {
            boolean weak = category.endsWith("?");
            String name = weak ? category.substring(0, category.length() - 1) : category;
            meanings.putIfAbsent(word, new Meaning(Category.valueOf(name.toUpperCase(Locale.ROOT)), weak));
        }
    }

    /** What a word tells, whose parts stand one behind the other. */
    Optional<Meaning> meaning(String word) {
        return Optional.ofNullable(meanings.get(word));
    }

    /** What a part of a longer word tells. */
    Optional<Meaning> meaningWithin(String word) {
        return stemWithin(word).flatMap(this::meaning);
    }

    boolean isPerson(String word) {
        return persons.contains(word);
    }

    /** Whether a part of a longer word is one for a human being. */
    boolean isPersonWithin(String word) {
        return stemWithin(word).filter(persons::contains).isPresent();
    }

    /** Whether the word changes nothing of what stands beside it. */
    boolean isIdle(String word) {
        return idle.contains(word);
    }

    /** Whether the word makes something else of what stands beside it. */
    boolean isOther(String word) {
        return others.contains(word);
    }

    /** Whether the word is here at all. */
    boolean knows(String word) {
        return meanings.containsKey(word) || persons.contains(word) || idle.contains(word) || others.contains(word);
    }

    private Optional<String> stemWithin(String word) {
        return stems.stream().filter(word::contains).findFirst();
    }
}

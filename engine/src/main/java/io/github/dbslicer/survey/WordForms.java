package io.github.dbslicer.survey;

import io.github.dbslicer.schema.NameParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words of names in the forms that other names have them in. */
final class WordForms {
    private WordForms() {}

    /** The words of a name, the last one in the singular. */
    static List<String> singular(List<String> words) {
        if (words.isEmpty()) {
            return words;
        }
        List<String> forms = new ArrayList<>(words);
        forms.set(words.size() - 1, NameParts.singular(words.get(words.size() - 1)));
        return forms;
    }

    /** The word that every name begins with, where there are several names and each has more than it. */
    static Optional<String> commonPrefix(List<String> names) {
        List<List<String>> all = names.stream().map(NameParts::of).toList();
        boolean several = all.size() > 2 && all.stream().allMatch(words -> words.size() > 1);
        return several && all.stream().map(words -> words.get(0)).distinct().count() == 1
                ? Optional.of(all.get(0).get(0))
                : Optional.empty();
    }

    /** The words without the one that they begin with, where that is it. */
    static List<String> without(Optional<String> prefix, List<String> words) {
        return words.size() > 1 && prefix.filter(words.get(0)::equals).isPresent()
                ? words.subList(1, words.size())
                : words;
    }
}

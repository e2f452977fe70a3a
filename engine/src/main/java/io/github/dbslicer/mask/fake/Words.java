package io.github.dbslicer.mask.fake;

import java.util.Collection;
import java.util.List;

/** One word of a list, each as likely as the other. */
record Words(List<Literal> words) implements Part {
    Words {
        words = List.copyOf(words);
    }

    /** Words that stand there twice count once. */
    static Words of(Collection<String> words, Encoding encoding) {
        return new Words(words.stream()
                .distinct()
                .map(word -> Literal.of(word, encoding))
                .toList());
    }

    @Override
    public void write(Dice dice, Candidate candidate) {
        candidate.append(words.get(dice.below(words.size())));
    }
}

package io.github.dbslicer.mask.fake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Names of a locale for addresses.
 *
 * @param names lower-case ASCII, not to be changed, each once
 */
record AsciiNames(List<byte[]> names) {
    private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8);

    AsciiNames {
        names = List.copyOf(names);
    }

    static AsciiNames first(Lists lists) {
        return of("first_name", lists);
    }

    static AsciiNames last(Lists lists) {
        return of("last_name", lists);
    }

    /** English ones where the locale has none, or most of its own are in another script. */
    private static AsciiNames of(String name, Lists lists) {
        return ListFakes.names(lists, name, UTF_8)
                .flatMap(part -> ascii(part, lists.locale().getLanguage()))
                .orElseGet(() -> of(name, lists.english()));
    }

    private static Optional<AsciiNames> ascii(Part part, String language) {
        if (!(part instanceof Words words)) {
            return Optional.empty();
        }
        List<String> ascii = words.words().stream()
                .map(word -> Ascii.of(word.text(), language))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return ascii.size() * 2 < words.words().size()
                ? Optional.empty()
                : Optional.of(new AsciiNames(ascii.stream()
                        .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                        .toList()));
    }

    byte[] any(Dice dice) {
        return names.get(dice.below(names.size()));
    }
}

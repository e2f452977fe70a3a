package io.github.dbslicer.mask.fake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.datafaker.internal.helper.SingletonLocale;
import net.datafaker.service.FakeValuesService;
import net.datafaker.service.FakerContext;
import net.datafaker.service.RandomService;
import net.datafaker.service.files.EnFile;

/**
 * Datafaker's data of one locale. What the locale does not have is taken from its language, then from English. Reads the files that hold what is
 * asked for, once in a process.
 */
final class Lists {
    private static final String ENGLISH = "en";

    private final FakeValuesService service = new FakeValuesService();
    private final Locale locale;
    private final FakerContext chain;
    private final FakerContext own;

    Lists(Locale asked) {
        this.locale = Locales.withCountry(asked);
        this.chain = new FakerContext(locale, new RandomService());
        this.own = new WithoutEnglish(locale);
        service.updateFakeValuesInterfaceMap(chain.getLocaleChain());
    }

    /** The locale with its country. */
    Locale locale() {
        return locale;
    }

    /** English ones, whatever the locale. */
    Lists english() {
        return new Lists(Locale.ENGLISH);
    }

    /** The texts under a key such as {@code name.last_name}; empty where there are none. */
    List<String> texts(String key) {
        return fetch(key, chain).map(Lists::flat).orElse(List.of());
    }

    /** As {@link #texts}, but empty too where a locale of another language has none but the English ones. */
    List<String> ownTexts(String key) {
        return fetch(key, locale.getLanguage().equals(ENGLISH) ? chain : own)
                .map(Lists::flat)
                .orElse(List.of());
    }

    /** The names of lists and groups right under a key such as {@code name}; empty where it is no group. */
    Collection<String> under(String key) {
        TreeSet<String> names = new TreeSet<>();
        Stream.of(this, english())
                .flatMap(lists -> lists.fetch(key, lists.chain).stream())
                .filter(Map.class::isInstance)
                .flatMap(group -> ((Map<?, ?>) group).keySet().stream())
                .map(String::valueOf)
                // Datafaker adds each name once more, spelled as Java does
                .filter(name -> name.equals(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> names.add(key + "." + name));
        return names;
    }

    /** The names of all groups. */
    static Collection<String> groups() {
        return EnFile.getFiles()
                .map(file -> file.getFile().replace(".yml", ""))
                .filter(name -> !name.contains("."))
                .toList();
    }

    private Optional<Object> fetch(String key, FakerContext context) {
        return Optional.ofNullable(service.fetchObject(key, context));
    }

    private static List<String> flat(Object found) {
        if (found instanceof String text) {
            return List.of(text);
        }
        boolean texts = found instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance);
        return texts ? ((Collection<?>) found).stream().map(String::valueOf).toList() : List.of();
    }

    /** The chain of a locale's data less its end. Random numbers are not asked for: what is chosen depends on the masking key alone. */
    private static final class WithoutEnglish extends FakerContext {
        private WithoutEnglish(Locale locale) {
            super(locale, new RandomService());
        }

        @Override
        public List<SingletonLocale> getLocaleChain() {
            return super.getLocaleChain().stream()
                    .filter(link -> !link.getLocale().getLanguage().equals(ENGLISH))
                    .toList();
        }
    }
}

package io.github.dbslicer.mask.fake;

import io.github.dbslicer.config.Spelling;
import io.github.dbslicer.mask.MaskOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.datafaker.service.FakeValuesService;

/** The locales that Datafaker has data of. */
final class Locales {
    private static final String OPTION = "locale";
    private static final String UNITED_STATES = "US";

    /** The country that a language means alone, where its code is another. */
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("en", UNITED_STATES),
            Map.entry("ar", "SA"),
            Map.entry("be", "BY"),
            Map.entry("ca", "ES"),
            Map.entry("cs", "CZ"),
            Map.entry("da", "DK"),
            Map.entry("el", "GR"),
            Map.entry("et", "EE"),
            Map.entry("fa", "IR"),
            Map.entry("he", "IL"),
            Map.entry("hy", "AM"),
            Map.entry("ja", "JP"),
            Map.entry("ka", "GE"),
            Map.entry("ko", "KR"),
            Map.entry("nb", "NO"),
            Map.entry("sq", "AL"),
            Map.entry("sv", "SE"),
            Map.entry("ta", "IN"),
            Map.entry("uk", "UA"),
            Map.entry("vi", "VN"));

    private Locales() {}

    /** The locale that the options say, English where they say none; empty, and a problem, where there is no data of it. */
    static Optional<Locale> read(MaskOptions options) {
        String name = options.text(OPTION).orElse("en");
        String[] parts = name.split("[-_]", 3);
        Locale locale = new Locale(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
        if (isKnown(locale)) {
            return Optional.of(locale);
        }
        options.problem(
                OPTION,
                "Datafaker has no data of the locale " + Spelling.quoted(name) + "."
                        + hint(name, parts[0].toLowerCase(Locale.ROOT)));
        return Optional.empty();
    }

    private static boolean isKnown(Locale locale) {
        if (locale.getCountry().isEmpty()) {
            return hasFile(locale.getLanguage());
        }
        String full = Stream.of(locale.getLanguage(), locale.getCountry(), locale.getVariant())
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + "-" + right)
                .orElseThrow();
        boolean both = hasFile(locale.getLanguage()) && hasFile("_" + locale.getCountry());
        return hasFile(full) || both && locale.getVariant().isEmpty();
    }

    private static boolean hasFile(String name) {
        return name.matches("\\w[\\w-]*") && FakeValuesService.class.getResource("/" + name + ".yml") != null;
    }

    private static String hint(String name, String language) {
        List<String> known = Arrays.stream(Locale.getAvailableLocales())
                .filter(locale ->
                        locale.getScript().isEmpty() && locale.getVariant().isEmpty())
                .filter(Locales::isKnown)
                .map(Locale::toLanguageTag)
                .distinct()
                .sorted()
                .toList();
        List<String> sameLanguage = known.stream()
                .filter(tag -> tag.equals(language) || tag.startsWith(language + "-"))
                .toList();
        return sameLanguage.isEmpty()
                ? Spelling.didYouMean(name, known)
                : " Of this language it has " + Spelling.list(sameLanguage) + ".";
    }

    /** The country of the locale: two upper-case letters. */
    static String country(Locale locale) {
        String language = locale.getLanguage();
        return locale.getCountry().isEmpty()
                ? COUNTRIES.getOrDefault(language, language.toUpperCase(Locale.ROOT))
                : locale.getCountry();
    }

    /** The locale with its country, but for English, whose data are those of the United States anyway. */
    static Locale withCountry(Locale locale) {
        boolean complete =
                !locale.getCountry().isEmpty() || locale.getLanguage().equals("en");
        return complete ? locale : new Locale(locale.getLanguage(), country(locale));
    }
}

package io.github.dbslicer.mask.fake;

import io.github.dbslicer.config.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Fakes of Datafaker's lists, by their names there. */
final class ListFakes {
    private static final String NAMES = "name.";
    private static final String MALE = "male_";
    private static final String FEMALE = "female_";

    /** What these hold could reach somebody or be somebody's; it is made elsewhere, harmlessly, or not at all. */
    private static final List<String> NOT_TO_BE_TAKEN =
            List.of("internet.", "finance.credit_card", "phone_number.", "cell_phone.");

    private ListFakes() {}

    /** A list of its name. */
    static Optional<Part> named(Request request) {
        String name = request.name();
        // Datafaker knows every list by another name, too, as Java spells it; the rule for those not to be taken is for
        // this one.
        boolean plain = name.equals(name.toLowerCase(Locale.ROOT));
        if (!plain || NOT_TO_BE_TAKEN.stream().anyMatch(name::startsWith)) {
            return unknown(request);
        }
        Lists lists = request.lists();
        if (name.startsWith(NAMES)
                && lists.ownTexts(name).isEmpty()
                && !lists.texts(name).isEmpty()) {
            return request.problem("Datafaker has " + name + " only in English, not in the locale "
                    + request.locale().toLanguageTag() + ". Use name.first_name or name.last_name, or locale: en.");
        }
        return new Composition(lists, request.encoding()).part(name).or(() -> unknown(request));
    }

    static Optional<Part> firstNames(Request request) {
        return names(request.lists(), "first_name", request.encoding()).or(() -> named(request));
    }

    static Optional<Part> lastNames(Request request) {
        return names(request.lists(), "last_name", request.encoding()).or(() -> named(request));
    }

    /** The names of both sexes where there is no list of all; empty where there are none in the language of the locale. */
    static Optional<Part> names(Lists lists, String name, Encoding encoding) {
        Composition composition = new Composition(lists, encoding);
        boolean bySex = !lists.ownTexts(NAMES + MALE + name).isEmpty();
        if (!lists.ownTexts(NAMES + name).isEmpty()) {
            return composition.part(NAMES + name);
        }
        List<String> both = List.of("#{" + NAMES + FEMALE + name + "}", "#{" + NAMES + MALE + name + "}");
        return bySex ? composition.part(NAMES + name, both) : Optional.empty();
    }

    /** First and last name in the order of the language, without titles. */
    static Optional<Part> fullNames(Request request) {
        Lists lists = request.lists();
        List<String> all = lists.texts("name.name");
        List<String> withoutTitles = all.stream()
                .filter(text -> !text.matches("(?i).*(prefix|suffix|title).*"))
                .toList();
        return new Composition(lists, request.encoding())
                .part("name.name", withoutTitles.isEmpty() ? all : withoutTitles);
    }

    /** Those of the whole world: the lists of most locales have but their own. */
    static Optional<Part> countryCodes(Request request) {
        return new Composition(request.lists().english(), request.encoding()).part(request.name());
    }

    static Optional<Part> userAgents(Request request) {
        Lists lists = request.lists();
        List<String> all = lists.under("internet.user_agent").stream()
                .flatMap(browser -> lists.texts(browser).stream())
                .toList();
        return Optional.of(Words.of(all, request.encoding()));
    }

    private static Optional<Part> unknown(Request request) {
        String name = request.name();
        Lists lists = request.lists();
        Collection<String> inside = lists.under(name);
        if (!inside.isEmpty()) {
            return request.problem(name + " is a group of lists. Name one of them: " + String.join(", ", inside) + ".");
        }
        return request.problem("there is no fake " + Spelling.quoted(name)
                + ", and Datafaker has no list of plain texts of that name." + hint(name, lists));
    }

    private static String hint(String name, Lists lists) {
        int dot = name.lastIndexOf('.');
        String group = name.substring(0, Math.max(0, dot)).toLowerCase(Locale.ROOT);
        Collection<String> siblings = lists.under(group);
        Collection<String> known = new TreeSet<>(Makers.names());
        known.addAll(siblings);
        String near = Spelling.didYouMean(name, known);
        if (!near.isEmpty() || siblings.isEmpty()) {
            return near.isEmpty() ? Spelling.didYouMean(group.isEmpty() ? name : group, Lists.groups()) : near;
        }
        return " In " + group + " there are " + String.join(", ", siblings) + ".";
    }

    /** Those of the names that are made here, by their names. */
    static Map<String, Maker> makers() {
        return Map.of(
                "name.first_name", ListFakes::firstNames,
                "name.last_name", ListFakes::lastNames,
                "name.full_name", ListFakes::fullNames,
                "address.country_code", ListFakes::countryCodes,
                "internet.user_agent", ListFakes::userAgents);
    }
}

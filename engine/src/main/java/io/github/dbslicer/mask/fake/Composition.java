package io.github.dbslicer.mask.fake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes parts of Datafaker's lists, and of what its texts say of others: <code>#{Name.first_name} #{street_suffix}</code>. */
final class Composition {
    private static final Pattern REFERENCE = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(\\w+)\\.([\\w.-]+)");
    private static final int DEEPEST = 8;

    /** Names that Datafaker's own code gives to others. */
    private static final Map<String, String> ALIASES =
            Map.of("address.zip_code", "address.postcode", "name.full_name", "name.name");

    /** Lists whose texts are patterns of digits and letters. Others of that kind, such as numbers of identity cards, are not made. */
    private static final Set<String> PATTERNS =
            Set.of("address.building_number", "address.secondary_address", "address.postcode", "address.mail_box");

    private final Lists lists;
    private final Encoding encoding;

    Composition(Lists lists, Encoding encoding) {
        this.lists = lists;
        this.encoding = encoding;
    }

    /** Empty where there is no such list, or none of its texts can be made. */
    Optional<Part> part(String key) {
        return part(key, 0);
    }

    /** As {@link #part(String)}, of texts that are at hand. */
    Optional<Part> part(String key, List<String> texts) {
        return part(key, texts, 0);
    }

    private Optional<Part> part(String key, int depth) {
        String known = ALIASES.getOrDefault(key, key);
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (known.equals("address.postcode")) {
            return Optional.of(Postcodes.part(lists, encoding));
        }
        return part(known, lists.texts(known), depth);
    }

    private Optional<Part> part(String key, List<String> texts, int depth) {
        if (PATTERNS.contains(key)) {
            return choice(texts.stream().map(text -> pattern(key, text)).toList());
        }
        if (texts.stream().noneMatch(text -> REFERENCE.matcher(text).find())) {
            boolean plain = texts.stream().filter(NumberPattern::isPattern).count() * 2 <= texts.size();
            return texts.isEmpty() || !plain ? Optional.empty() : Optional.of(Words.of(texts, encoding));
        }
        List<Part> parts =
                texts.stream().flatMap(text -> template(text, depth).stream()).toList();
        return choice(parts);
    }

    private Part pattern(String key, String text) {
        boolean number = key.equals("address.building_number") && text.startsWith("#");
        return NumberPattern.part(number ? "Ø" + text.substring(1) : text, encoding);
    }

    /** Lists that are nothing but others together are one list, in which each word is as likely as the other. */
    private static Optional<Part> choice(List<Part> parts) {
        if (parts.size() <= 1) {
            return parts.stream().findFirst();
        }
        if (parts.stream().allMatch(Words.class::isInstance)) {
            Set<String> seen = new LinkedHashSet<>();
            return Optional.of(new Words(parts.stream()
                    .flatMap(part -> ((Words) part).words().stream())
                    .filter(word -> seen.add(word.text()))
                    .toList()));
        }
        return Optional.of(new OneOf(parts));
    }

    private Optional<Part> template(String text, int depth) {
        List<Part> parts = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(text);
        int at = 0;
        while (reference.find()) {
            literal(text.substring(at, reference.start()), parts);
            Optional<Part> part = name(reference.group(1)).flatMap(name -> part(name, depth + 1));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            at = reference.end();
        }
        literal(text.substring(at), parts);
        return Optional.of(parts.size() == 1 ? parts.get(0) : new Sequence(parts));
    }

    private void literal(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(Literal.of(text, encoding));
        }
    }

    /** Datafaker spells them as its files or as Java does: {@code Name.last_name}, {@code Name.lastName}. */
    private static Optional<String> name(String reference) {
        Matcher parts = NAME.matcher(reference.trim());
        return parts.matches() ? Optional.of(snake(parts.group(1)) + "." + snake(parts.group(2))) : Optional.empty();
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}

package io.github.dbslicer.mask;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.RulesFile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spells a mask in one way, whatever order and quotes the file has: {@code {fake: name.first_name, locale: de, scope: person}}. Keys are derived by
 * it: another spelling gives other masked values than former versions gave.
 */
final class MaskLabel {
    /** They say what a value is decided by and which values are masked, not what is made of one. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(MaskSpec.BY, SpecOptions.EMPTY);

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.%/@+-]*(?: [\\p{L}\\p{N}_.%/@+-]+)*");

    private MaskLabel() {}

    /** @param kind the name of the kind of mask, which stands first */
    static String of(MaskSpec spec, String kind) {
        return Stream.concat(
                        spec.option(kind).stream(),
                        spec.options().stream()
                                .filter(option -> matters(option, kind))
                                .sorted(Comparator.comparing(
                                        option -> option.name().text())))
                .map(option -> quoted(option.name().text()) + ": " + values(option.values()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static boolean matters(MaskSpec.Option option, String kind) {
        String name = option.name().text();
        boolean byDefault = name.equals(SpecOptions.UNIQUE)
                && option.values().stream().allMatch(value -> value.text().equals("false"));
        return !name.equals(kind) && !WITHOUT_EFFECT.contains(name) && !byDefault;
    }

    private static String values(List<RulesFile.Text> values) {
        if (values.size() == 1) {
            return quoted(values.get(0).text());
        }
        return values.stream().map(value -> quoted(value.text())).collect(Collectors.joining(", ", "[", "]"));
    }

    /** As YAML has it in any place: between double quotes, where that is needed. */
    static String quoted(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append((char) unit);
            } else if (Character.isISOControl(unit)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", unit));
            } else {
                quoted.append((char) unit);
            }
        });
        return quoted.append('"').toString();
    }
}

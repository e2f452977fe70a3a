package io.github.dbslicer.config;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts environment variables in for {@code ${NAME}}; <code>$${</code> is a literal <code>${</code>. What is put in is not looked at again. */
final class Variables {
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\$\\{|\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)}|(?<broken>\\$\\{)");

    private final Map<String, String> environment;
    private final boolean required;

    /** @param required whether a variable that is not set is a problem */
    Variables(Map<String, String> environment, boolean required) {
        this.environment = environment;
        this.required = required;
    }

    /** Whether a variable that is not set is a problem. */
    boolean required() {
        return required;
    }

    /** Whether a text takes anything from the environment. */
    static boolean referred(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .anyMatch(reference -> !reference.group().equals("$${"));
    }

    /** What the text of an entry stands for; empty where that is not known, or the entry is no text. */
    Optional<String> value(YamlMapping.Entry entry) {
        return entry.text().flatMap(text -> expand(entry, text));
    }

    /** What a text of the file stands for; empty where that is not known. Messages never show the text. */
    Optional<String> expand(YamlMapping.Entry entry, String text) {
        StringBuilder expanded = new StringBuilder();
        Matcher reference = REFERENCE.matcher(text);
        int done = 0;
        boolean known = true;
        while (reference.find()) {
            expanded.append(text, done, reference.start());
            done = reference.end();
            Optional<String> value = value(entry, reference);
            value.ifPresent(expanded::append);
            known &= value.isPresent();
        }
        expanded.append(text, done, text.length());
        return known ? Optional.of(expanded.toString()) : Optional.empty();
    }

    private Optional<String> value(YamlMapping.Entry entry, Matcher reference) {
        if (reference.group("broken") != null) {
            entry.problem(
                    "'${' begins the name of an environment variable, as ${NAME}. Write '$${' for the characters '${'.");
            return Optional.empty();
        }
        String name = reference.group("name");
        if (name == null) {
            return Optional.of("${");
        }
        Optional<String> value = Optional.ofNullable(environment.get(name));
        if (value.isEmpty() && required) {
            entry.problem("the environment variable " + name + " is not set.");
        }
        return value;
    }
}
